package dev.guanxi.marketing.response;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where responses are kept: they name people, so only marketers and administrators see them. */
@Singleton
class Responses extends AggregateRepository<Response> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(TEAM, Roles.MARKETER).with(ALL, Roles.ADMIN);
    private static final String WITH_CUSTOMER = "select id from response where customer_id = ?1";

    Responses(Ledger ledger) {
        super(Response.class, "response", POLICY, ledger);
    }

    Uni<List<UUID>> withCustomer(UUID customerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITH_CUSTOMER, UUID.class)
                        .setParameter(1, customerId)
                        .getResultList());
    }
}
