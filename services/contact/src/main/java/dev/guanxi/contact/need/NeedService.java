package dev.guanxi.contact.need;

import dev.guanxi.contact.need.Fulfilment.Statement;
import dev.guanxi.contact.product.KnownProducts;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with the catalogue of needs, and with what products do for them. One method, one transaction. */
@ApplicationScoped
public class NeedService {
    private final Needs needs;
    private final Fulfilments fulfilments;
    private final KnownProducts products;
    private final CurrentCaller caller;
    private final Clock clock;

    NeedService(Needs needs, Fulfilments fulfilments, KnownProducts products, CurrentCaller caller, Clock clock) {
        this.needs = needs;
        this.fulfilments = fulfilments;
        this.products = products;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Need> get(UUID id) {
        return needs.require(id);
    }

    @WithTransaction
    public Uni<Need> name(NeedProfile profile) {
        return needs.add(Need.named(profile, clock.instant()));
    }

    @WithTransaction
    public Uni<Need> change(UUID id, long expectedVersion, NeedProfile profile) {
        return needs.change(id, expectedVersion, need -> need.change(profile));
    }

    @WithTransaction
    public Uni<Need> retire(UUID id, long expectedVersion) {
        return needs.change(id, expectedVersion, Need::retire);
    }

    /** Says how well a product meets a need; what was said before gives way. */
    @WithTransaction
    public Uni<Fulfilment> state(UUID needId, UUID productId, int percent, @Nullable String evidence) {
        var statement = new Statement(percent, evidence, caller.get().id(), clock.instant());
        return needs.named(needId)
                .chain(() -> products.requireName(productId))
                .chain(() -> fulfilments.find(Fulfilment.idOf(productId, needId)))
                .chain(found -> found == null
                        ? fulfilments.add(Fulfilment.stated(productId, needId, statement))
                        : fulfilments.change(found.id(), known -> known.change(statement)));
    }
}
