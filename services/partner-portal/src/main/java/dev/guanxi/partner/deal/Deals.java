package dev.guanxi.partner.deal;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.PARTNER;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Where deals are kept: a partner sees its own, our people those they or their teams look after. */
@Singleton
class Deals extends AggregateRepository<Deal> {
    static final Visibility.Columns OWNERSHIP = new Visibility.Columns("owner_id", "team", "partner_id", null);

    /** What the API calls them. */
    static final String KIND = "deals";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(PARTNER, Roles.PARTNER, Roles.PARTNER_ADMIN)
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);
    private static final String NEXT_NUMBER = "select nextval('deal_number')";
    private static final String UNPROTECTED = """
            select id from deal where status in ('REGISTERED', 'APPROVED') and not removed and protected_until <= ?1
            order by protected_until limit ?2 for update skip locked
            """;

    private static final String WITH_CUSTOMER = "select id from deal where customer_id = ?1";

    Deals(Ledger ledger) {
        super(Deal.class, "deal", POLICY, ledger);
    }

    /** A number such as {@code DR-2026-000042}; gaps may occur. */
    Uni<String> nextNumber(Instant at) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(NEXT_NUMBER, Long.class).getSingleResult())
                .map(count -> "DR-%d-%06d".formatted(at.atOffset(ZoneOffset.UTC).getYear(), count));
    }

    /** Active deals whose protection is over; other replicas leave these alone until the transaction ends. */
    Uni<List<UUID>> unprotected(Instant now, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNPROTECTED, UUID.class)
                        .setParameter(1, now)
                        .setParameter(2, atMost)
                        .getResultList());
    }

    Uni<List<UUID>> withCustomer(UUID customerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITH_CUSTOMER, UUID.class)
                        .setParameter(1, customerId)
                        .getResultList());
    }
}
