package dev.guanxi.partner.partner;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.PARTNER;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where partners are kept; a partner's users see their own. */
@Singleton
class Partners extends AggregateRepository<Partner> {
    /** What the API calls them. */
    static final String KIND = "partners";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(PARTNER, Roles.PARTNER, Roles.PARTNER_ADMIN)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    private static final String WITH_DEALS =
            "select id from unnest($1::uuid[]) as asked (id) where exists (select from deal where partner_id = asked.id)";

    Partners(Ledger ledger) {
        super(Partner.class, "partner", POLICY, ledger);
    }

    /** Whether a partner ever registered a deal, which must be able to say whose it is. */
    Uni<Boolean> hasDeals(UUID partner) {
        return withDeals(List.of(partner)).map(found -> !found.isEmpty());
    }

    /** Those of these. */
    Uni<Set<UUID>> withDeals(Collection<UUID> partners) {
        return InTransaction.select(row -> (UUID) row[0], WITH_DEALS, (Object) partners.toArray(UUID[]::new))
                .map(HashSet::new);
    }
}
