package dev.guanxi.sales.expense;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where kinds of expenses are kept. Everybody in sales sees them. */
@Singleton
class ExpenseKinds extends AggregateRepository<ExpenseKind> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('expense-kinds'))) held";

    ExpenseKinds(Ledger ledger) {
        super(ExpenseKind.class, "expense-kind", POLICY, ledger);
    }

    /** Nobody else defines any until this transaction ends. */
    Uni<Void> alone() {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME).replaceWithVoid();
    }

    Uni<Optional<ExpenseKind>> of(String key) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from ExpenseKind where kindKey = ?1", ExpenseKind.class)
                        .setParameter(1, key)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /** Refuses a kind of which no new expense can be. */
    Uni<ExpenseKind> ensureActive(String key) {
        return of(key).map(found -> {
            ensureField(found.isPresent(), "kind", "expense-kind-unknown", key);
            var kind = found.orElseThrow();
            ensureField(kind.definition().active(), "kind", "expense-kind-inactive", key);
            return kind;
        });
    }
}
