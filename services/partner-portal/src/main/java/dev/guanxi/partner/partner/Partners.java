package dev.guanxi.partner.partner;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.PARTNER;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
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

    private static final String HAS_DEALS =
            "select exists (select from deal where partner_id = cast(cast(?1 as text) as uuid))";

    Partners(Ledger ledger) {
        super(Partner.class, "partner", POLICY, ledger);
    }

    /** Whether a partner ever registered a deal, which must be able to say whose it is. */
    Uni<Boolean> hasDeals(UUID partner) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HAS_DEALS, Boolean.class)
                        .setParameter(1, partner.toString())
                        .getSingleResult());
    }
}
