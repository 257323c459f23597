package dev.guanxi.sales.expense;

/** How far an expense has come. */
public enum ExpenseStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    /** It can be changed and submitted again. */
    REFUSED,
    PAID,
    /** It was approved and costs nothing after all. */
    WITHDRAWN;

    boolean isWritten() {
        return this == DRAFT || this == REFUSED;
    }
}
