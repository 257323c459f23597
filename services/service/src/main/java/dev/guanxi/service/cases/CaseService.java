package dev.guanxi.service.cases;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.service.customer.CustomerDirectory;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people can do with a case once it is open. One method, one transaction. */
@ApplicationScoped
public class CaseService {
    private final Cases cases;
    private final ServiceLevel level;
    private final CaseNews news;
    private final CustomerDirectory customers;
    private final FieldCatalogue fields;
    private final Clock clock;

    CaseService(
            Cases cases,
            ServiceLevel level,
            CaseNews news,
            CustomerDirectory customers,
            FieldCatalogue fields,
            Clock clock) {
        this.cases = cases;
        this.level = level;
        this.news = news;
        this.customers = customers;
        this.fields = fields;
        this.clock = clock;
    }

    @WithSession
    public Uni<Case> get(UUID id) {
        return cases.require(id);
    }

    @WithTransaction
    public Uni<Case> change(UUID id, long expectedVersion, CaseContents contents) {
        return cases.change(id, expectedVersion, found -> found.change(whole(found.contents(), contents)));
    }

    private CaseContents whole(CaseContents present, CaseContents wanted) {
        return fields.of(Cases.KIND).changed(present, wanted);
    }

    @WithTransaction
    public Uni<Case> assign(UUID id, long expectedVersion, @Nullable String ownerId, @Nullable String team) {
        return cases.change(id, expectedVersion, found -> found.assign(ownerId, team))
                .call(news::assigned);
    }

    @WithTransaction
    public Uni<Case> prioritise(UUID id, long expectedVersion, Priority priority) {
        return cases.change(id, expectedVersion, found -> found.prioritise(priority, level, clock.instant()));
    }

    /**
     * Gives a case back to whom it was taken from. Whoever took it need not see it any more: that nobody changed it since
     * is enough.
     *
     * @param before to whom, given whose it is now
     */
    @WithTransaction
    public Uni<Case> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return cases.changeUnseen(id, version, found -> found.giveBack(before.apply(found.ownership())));
    }

    /** Lets a case wait again that somebody was given. */
    @WithTransaction
    public Uni<Case> putBack(UUID id, long version) {
        return cases.change(id, version, Case::putBack);
    }

    /** Lets the customer's class decide again. */
    @WithTransaction
    public Uni<Case> followClass(UUID id, long version) {
        return cases.require(id)
                .chain(found -> customers.valueClass(found.customerId()))
                .chain(valueClass -> cases.change(
                        id, version, found -> found.followClass(valueClass.orElse(null), level, clock.instant())));
    }

    @WithTransaction
    public Uni<Case> pause(UUID id, long expectedVersion) {
        return cases.change(id, expectedVersion, found -> found.pause(clock.instant()));
    }

    @WithTransaction
    public Uni<Case> resume(UUID id, long expectedVersion) {
        return cases.change(id, expectedVersion, found -> found.resume(level, clock.instant()));
    }

    @WithTransaction
    public Uni<Case> resolve(UUID id, long expectedVersion, String resolution) {
        return cases.change(id, expectedVersion, found -> found.resolve(resolution, clock.instant()));
    }

    @WithTransaction
    public Uni<Case> close(UUID id, long expectedVersion) {
        return cases.change(id, expectedVersion, Case::close);
    }

    @WithTransaction
    public Uni<Case> reopen(UUID id, long expectedVersion) {
        return cases.change(id, expectedVersion, found -> found.reopen(level, clock.instant()));
    }
}
