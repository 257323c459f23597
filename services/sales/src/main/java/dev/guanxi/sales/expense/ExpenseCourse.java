package dev.guanxi.sales.expense;

import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How expenses go on: to those who decide, and to the till. One method, one transaction. */
@ApplicationScoped
public class ExpenseCourse {
    private final Expenses expenses;
    private final ExpenseKinds kinds;
    private final Valuations valuations;
    private final Deciders deciders;
    private final ExpenseTidings tidings;
    private final CurrentCaller caller;
    private final Clock clock;

    ExpenseCourse(
            Expenses expenses,
            ExpenseKinds kinds,
            Valuations valuations,
            Deciders deciders,
            ExpenseTidings tidings,
            CurrentCaller caller,
            Clock clock) {
        this.expenses = expenses;
        this.kinds = kinds;
        this.valuations = valuations;
        this.deciders = deciders;
        this.tidings = tidings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks others to approve it, and tells those who lead the team. */
    @WithTransaction
    public Uni<Expense> submit(UUID id, long expectedVersion) {
        return expenses.require(id)
                .invoke(expense -> expense.expectVersion(expectedVersion))
                .call(this::submit);
    }

    Uni<Void> submit(Expense expense) {
        var draft = expense.draft();
        return kinds.of(draft.kind())
                .chain(kind -> valuations.approvals(draft, kind.orElseThrow().definition()))
                .chain(needed -> valuations
                        .of(draft)
                        .invoke(worth -> expense.submit(caller.get().id(), worth, needed, clock.instant())))
                .chain(() -> expenses.save(expense))
                .chain(() -> tidings.submitted(expense));
    }

    @WithTransaction
    public Uni<Expense> recall(UUID id, long expectedVersion) {
        return expenses.change(id, expectedVersion, Expense::recall);
    }

    /** By a manager who sees it, or whoever stands in for one; never by those who spent or submitted it. */
    @WithTransaction
    public Uni<Expense> approve(UUID id, long expectedVersion) {
        return deciders.of(id)
                .invoke(decider -> decider.expense().expectVersion(expectedVersion))
                .call(this::approve)
                .map(Deciders.Decider::expense);
    }

    Uni<Void> approve(Deciders.Decider decider) {
        var expense = decider.expense();
        expense.approve(decider.approval(caller.get().id(), clock));
        return expenses.save(expense)
                .chain(() -> expense.status() == ExpenseStatus.APPROVED
                        ? tidings.decided(expense)
                        : Uni.createFrom().voidItem());
    }

    @WithTransaction
    public Uni<Expense> refuse(UUID id, long expectedVersion, String reason) {
        return deciders.of(id)
                .invoke(decider -> decider.expense().expectVersion(expectedVersion))
                .call(decider -> refuse(decider, reason))
                .map(Deciders.Decider::expense);
    }

    Uni<Void> refuse(Deciders.Decider decider, String reason) {
        var expense = decider.expense();
        expense.refuse(caller.get().id(), reason, clock.instant());
        return expenses.save(expense).chain(() -> tidings.decided(expense));
    }

    /** It costs nothing after all. */
    @WithTransaction
    public Uni<Expense> withdraw(UUID id, long expectedVersion, String reason) {
        return expenses.change(
                id, expectedVersion, expense -> expense.withdraw(caller.get().id(), reason, clock.instant()));
    }

    @WithTransaction
    public Uni<Expense> pay(UUID id, long expectedVersion, LocalDate on, @Nullable String reference) {
        return expenses.change(
                id, expectedVersion, expense -> expense.pay(on, caller.get().id(), reference));
    }
}
