package dev.guanxi.sales.stakeholder;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where the people of deals are kept; whether somebody sees them depends on the deal, which the service asks. */
@Singleton
class Stakeholders extends AggregateRepository<Stakeholder> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Stakeholders(Ledger ledger) {
        super(Stakeholder.class, "deal-contact", POLICY, ledger);
    }

    /** Those of a deal, in the order in which they were added. */
    Uni<List<Stakeholder>> of(UUID opportunity) {
        return where("opportunityId = ?1", opportunity);
    }

    Uni<List<Stakeholder>> ofContact(UUID contact) {
        return where("contactId = ?1", contact);
    }

    Uni<List<Stakeholder>> withDeputy(UUID contact) {
        return where("deputyId = ?1", contact);
    }

    private static Uni<List<Stakeholder>> where(String condition, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Stakeholder where %s order by addedAt, id".formatted(condition),
                                Stakeholder.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
