package dev.guanxi.sales.plan;

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

/** Where account plans are kept, and who sees which. */
@Singleton
class AccountPlans extends AggregateRepository<AccountPlan> {
    static final String KIND = "account-plans";
    static final String PRESENT = "not removed";

    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    AccountPlans(Ledger ledger) {
        super(AccountPlan.class, "account-plan", POLICY, ledger);
    }

    Uni<List<AccountPlan>> ofCustomer(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from AccountPlan where customerId = ?1 order by id", AccountPlan.class)
                        .setParameter(1, customer)
                        .getResultList());
    }
}
