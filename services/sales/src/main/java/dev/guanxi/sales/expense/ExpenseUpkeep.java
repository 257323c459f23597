package dev.guanxi.sales.expense;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Forgets what was said of people who bore expenses; what these cost stays. Whoever bears one goes on under the id that was
 * charged: who that is after merges follows from our copy of the customers.
 */
@ApplicationScoped
public class ExpenseUpkeep implements CustomerFollower, PersonalRecords {
    private final Expenses expenses;

    ExpenseUpkeep(Expenses expenses) {
        this.expenses = expenses;
    }

    @Override
    public Uni<Void> follow(Collection<UUID> customers) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return Uni.createFrom().voidItem();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return expenses.changeEach(expenses.borneBy(customer), Expense::forgetPerson);
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.emptied(
                "expenses", """
                        select e.id, e.number, e.kind, e.day, e.amount, e.currency, e.tax, e.description, e.receipt_number,
                            e.receipt_link, e.charges, e.status, e.reason, e.created_at
                        from expense e where exists (
                            select from unnest($1::uuid[]) person (id)
                            where e.charges -> 'items' @> jsonb_build_array(jsonb_build_object('customerId', person.id::text)))
                        """, "description is not null or receipt_link is not null or reason is not null"));
    }
}
