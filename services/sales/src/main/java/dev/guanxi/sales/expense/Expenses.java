package dev.guanxi.sales.expense;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where expenses are kept, and who sees which. Whoever stands in for a manager sees what is to be decided as well. */
@Singleton
class Expenses extends AggregateRepository<Expense> {
    static final String KIND = "expenses";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    private static final String BORNE_BY = """
            select id from expense where charges -> 'items' @> jsonb_build_array(jsonb_build_object('customerId', $1::text))
            """;

    Expenses(Ledger ledger) {
        super(Expense.class, "expense", POLICY, ledger);
    }

    Uni<List<Expense>> ofReport(UUID report) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Expense where reportId = ?1 order by day, id", Expense.class)
                        .setParameter(1, report)
                        .getResultList());
    }

    /** Those of which a customer bears a part. */
    Uni<List<Expense>> borneBy(UUID customer) {
        return InTransaction.select(row -> (UUID) row[0], BORNE_BY, customer.toString())
                .chain(this::findAll);
    }
}
