package dev.guanxi.sales.routing;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Where assignment rules are kept; everybody in sales knows them. */
@Singleton
class AssignmentRules extends AggregateRepository<AssignmentRule> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    AssignmentRules(Ledger ledger) {
        super(AssignmentRule.class, "assignment-rule", POLICY, ledger);
    }

    /** Those that are asked, in their order. */
    Uni<List<AssignmentRule>> active() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from AssignmentRule where active order by position, id", AssignmentRule.class)
                        .getResultList());
    }
}
