package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an expense report. */
public sealed interface ExpenseReportEvent extends DomainEvent {
    record Begun(UUID reportId) implements ExpenseReportEvent {}

    record Changed(UUID reportId) implements ExpenseReportEvent {}

    /** It had no expenses, and is no more. */
    record Dropped(UUID reportId) implements ExpenseReportEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
