package dev.guanxi.sales.quota;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.seller.KnownSellers;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with quotas. One method, one transaction. */
@ApplicationScoped
public class QuotaService {
    private final Quotas quotas;
    private final QuotaIntake intake;
    private final KnownSellers sellers;

    QuotaService(Quotas quotas, QuotaIntake intake, KnownSellers sellers) {
        this.quotas = quotas;
        this.intake = intake;
        this.sellers = sellers;
    }

    @WithSession
    public Uni<Quota> get(UUID id) {
        return quotas.require(id);
    }

    @WithTransaction
    public Uni<Quota> set(QuotaProfile profile) {
        return fits(profile, null)
                .chain(() -> intake.take(List.of(profile)))
                .chain(outcomes -> switch (outcomes.getFirst()) {
                    case Outcome.Created created -> quotas.require(created.id());
                    case Outcome.Refused refused -> Uni.createFrom().failure(refused.why());
                    case Outcome.Updated _, Outcome.Unchanged _ ->
                        Uni.createFrom().failure(QuotaIntake.known(profile));
                });
    }

    @WithTransaction
    public Uni<Quota> change(UUID id, long expectedVersion, QuotaProfile profile) {
        var people = profile.sellerId() == null ? Set.<UUID>of() : Set.of(profile.sellerId());
        return quotas.alone()
                .chain(() -> quotas.require(id))
                .call(() -> fits(profile, id))
                .call(() -> intake.ensureNew(id, profile))
                .call(() -> ensurePartsFit(id, profile))
                .chain(() -> sellers.ofIds(people))
                .chain(known -> quotas.change(
                        id, expectedVersion, quota -> quota.change(profile, intake.ownership(profile, known))));
    }

    /** What it is a part of is there, is counted alike, and is none of its own parts. */
    private Uni<Void> fits(QuotaProfile profile, @Nullable UUID id) {
        var parent = profile.parentId();
        if (parent == null) {
            return Uni.createFrom().voidItem();
        }
        return quotas.alone()
                .chain(() -> quotas.find(parent))
                .invoke(found -> {
                    if (found == null || !quotas.visible().permits(found.ownership())) {
                        throw new Invalid("parentId", "quota-unknown", parent);
                    }
                    ensureField(found.profile().target().isLike(profile.target()), "parentId", "quota-parts-unlike");
                })
                .chain(() -> id == null
                        ? Uni.createFrom().voidItem()
                        : quotas.isAbove(id, parent)
                                .invoke(circle -> ensure(!circle, "quota-part-of-itself"))
                                .replaceWithVoid());
    }

    private Uni<Void> ensurePartsFit(UUID id, QuotaProfile profile) {
        return quotas.partsOf(id)
                .invoke(parts -> ensure(
                        parts.stream().allMatch(part -> part.profile().target().isLike(profile.target())),
                        "quota-parts-unlike"))
                .replaceWithVoid();
    }

    @WithTransaction
    public Uni<Void> withdraw(UUID id, long expectedVersion) {
        return quotas.alone()
                .chain(() -> quotas.require(id))
                .call(() ->
                        quotas.partsOf(id).invoke(parts -> ensure(parts.isEmpty(), "quota-has-parts", parts.size())))
                .invoke(quota -> {
                    quota.expectVersion(expectedVersion);
                    quota.withdraw();
                })
                .chain(quota -> quotas.removeAll(List.of(quota)));
    }
}
