package dev.guanxi.sales.expense;

import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where expense reports are kept; they are seen as expenses are. */
@Singleton
class ExpenseReports extends AggregateRepository<ExpenseReport> {
    ExpenseReports(Ledger ledger) {
        super(ExpenseReport.class, "expense-report", Expenses.POLICY, ledger);
    }
}
