package dev.guanxi.sales.commission;

/** Where a statement stands; from APPROVED on it never changes again. */
public enum StatementStatus {
    DRAFT,
    APPROVED,
    PAID
}
