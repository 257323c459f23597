package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an expense. */
public sealed interface ExpenseEvent extends DomainEvent {
    record Recorded(UUID expenseId) implements ExpenseEvent {}

    record Changed(UUID expenseId) implements ExpenseEvent {}

    record Submitted(UUID expenseId) implements ExpenseEvent {}

    /** Whoever submitted it took it back before anybody decided. */
    record Recalled(UUID expenseId) implements ExpenseEvent {}

    /** One of two approved it. */
    record FirstApproved(UUID expenseId) implements ExpenseEvent {}

    record Approved(UUID expenseId) implements ExpenseEvent {}

    record Refused(UUID expenseId) implements ExpenseEvent {}

    /** It was approved, and costs nothing after all. */
    record Withdrawn(UUID expenseId) implements ExpenseEvent {}

    record Paid(UUID expenseId) implements ExpenseEvent {}

    /** It was never submitted, and is no more. */
    record Dropped(UUID expenseId) implements ExpenseEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** Nothing that was said of a person is left; what it cost stays. */
    record PersonErased(UUID expenseId) implements ExpenseEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
