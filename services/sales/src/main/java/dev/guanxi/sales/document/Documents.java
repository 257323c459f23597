package dev.guanxi.sales.document;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
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

/** Where documents are kept, and who sees which. */
@Singleton
class Documents extends AggregateRepository<Document> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    /** What the API calls them. */
    static final String KIND = "documents";

    /** What is true of those that are not in the recycle bin; only they are listed, and count. */
    static final String PRESENT = "not removed";

    Documents(Ledger ledger) {
        super(Document.class, "document", POLICY, ledger);
    }

    Uni<List<Document>> ofCustomer(UUID customer) {
        return where("customerId", customer);
    }

    Uni<List<Document>> ofContact(UUID contact) {
        return where("contactId", contact);
    }

    Uni<List<Document>> ofDeal(UUID deal) {
        return where("opportunityId", deal);
    }

    private static Uni<List<Document>> where(String field, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Document where origin.%s = ?1 order by id".formatted(field), Document.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
