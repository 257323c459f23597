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
    /** What the API calls them. */
    static final String KIND = "responses";

    static final AccessPolicy POLICY =
            AccessPolicy.none().with(TEAM, Roles.MARKETER).with(ALL, Roles.ADMIN);
    private static final String KEEPS_LEAD = """
            select exists (
                select from response r left join lead l on l.id = r.lead_id
                where r.id = cast(cast(?1 as text) as uuid) and r.lead_id is not null
                    and not exists (select from erased_subject e where e.subject = r.lead_id)
            """;
    private static final String HAS_LEAD = KEEPS_LEAD + " and l.status is distinct from 'REMOVED')";
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

    /** Whether sales made a lead of a response that does not lie in their recycle bin. */
    Uni<Boolean> hasLead(UUID response) {
        return holds(HAS_LEAD, response);
    }

    /** Whether sales made a lead of a response, be it in their recycle bin. */
    Uni<Boolean> keepsLead(UUID response) {
        return holds(KEEPS_LEAD + ")", response);
    }

    private static Uni<Boolean> holds(String sql, UUID response) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Boolean.class)
                        .setParameter(1, response.toString())
                        .getSingleResult());
    }
}
