package dev.guanxi.sales.territory;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where territories are kept; everybody in sales knows them. */
@Singleton
class Territories extends AggregateRepository<Territory> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('territories'))) held";
    private static final String ABOVE = """
            with recursive above (id) as (
                select $1::uuid
                union select t.parent_id from above a join territory t on t.id = a.id where t.parent_id is not null)
            select id from above where id = $2
            """;
    private static final String PARTS = "select id from territory where parent_id = $1 limit 1";
    private static final String UNKNOWN_CUSTOMERS = """
            select id from unnest($1::uuid[]) id where not exists (select from customer c where c.id = id.id) limit 1
            """;
    private static final String UNKNOWN_SELLERS = """
            select id from unnest($1::uuid[]) id where not exists (select from seller s where s.id = id.id) limit 1
            """;

    Territories(Ledger ledger) {
        super(Territory.class, "territory", POLICY, ledger);
    }

    /** Until this transaction ends nobody else changes what is a part of what. */
    Uni<Void> alone() {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME).replaceWithVoid();
    }

    /** Whether a territory is another one, or a part of it. */
    Uni<Boolean> isWithin(UUID territory, UUID whole) {
        return InTransaction.select(row -> row[0], ABOVE, territory, whole).map(found -> !found.isEmpty());
    }

    Uni<Boolean> hasParts(UUID territory) {
        return InTransaction.select(row -> row[0], PARTS, territory).map(found -> !found.isEmpty());
    }

    /** One of these customers of whom nobody here knows; null when all are known. */
    Uni<@Nullable UUID> unknownCustomer(Collection<UUID> customers) {
        return unknown(UNKNOWN_CUSTOMERS, customers);
    }

    /** The same of sellers. */
    Uni<@Nullable UUID> unknownSeller(Collection<UUID> sellers) {
        return unknown(UNKNOWN_SELLERS, sellers);
    }

    private static Uni<@Nullable UUID> unknown(String sql, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().nullItem()
                : InTransaction.select(row -> (UUID) row[0], sql, (Object) ids.toArray(UUID[]::new))
                        .map(List::stream)
                        .map(found -> found.findFirst().orElse(null));
    }
}
