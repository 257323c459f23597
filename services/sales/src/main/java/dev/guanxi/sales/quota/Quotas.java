package dev.guanxi.sales.quota;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where quotas are kept. People see their own, managers those of their teams. */
@Singleton
class Quotas extends AggregateRepository<Quota> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME = "select 1 from (select pg_advisory_xact_lock(hashtext('quotas'))) held";

    private static final String ABOVE = """
            with recursive above (id) as (
                select $1::uuid union select q.parent_id from above a join quota q on q.id = a.id where q.parent_id is not null)
            select id from above where id = $2
            """;

    private static final String WITH_PARTS = "select distinct parent_id from quota where parent_id = any($1)";

    Quotas(Ledger ledger) {
        super(Quota.class, "quota", POLICY, ledger);
    }

    /** Until this transaction ends nobody else changes what is a part of what. */
    Uni<Void> alone() {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME).replaceWithVoid();
    }

    /** Whether a quota is another one, or one of those of which that is a part. */
    Uni<Boolean> isAbove(UUID quota, UUID other) {
        return InTransaction.select(row -> row[0], ABOVE, other, quota).map(found -> !found.isEmpty());
    }

    /** The parts of a quota, in the order in which they were set. */
    Uni<List<Quota>> partsOf(UUID parent) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Quota where profile.parentId = ?1 order by createdAt, id", Quota.class)
                        .setParameter(1, parent)
                        .getResultList());
    }

    /** Those of some quotas that have parts. */
    Uni<Set<UUID>> withParts(Collection<UUID> ids) {
        return InTransaction.select(row -> (UUID) row[0], WITH_PARTS, (Object) ids.toArray(UUID[]::new))
                .map(Set::copyOf);
    }

    /** Those with one of these references. */
    Uni<List<Quota>> referred(Collection<String> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery("from Quota where profile.reference in ?1", Quota.class)
                        .setParameter(1, references)
                        .getResultList());
    }

    /** Those without a reference in some periods. */
    Uni<List<Quota>> plainIn(Collection<String> periods) {
        if (periods.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Quota where profile.reference is null and profile.period in ?1", Quota.class)
                        .setParameter(1, periods)
                        .getResultList());
    }
}
