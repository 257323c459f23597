package dev.guanxi.sales.commission;

/** Where a run stands; from APPROVED on it never changes again. */
public enum RunStatus {
    RUNNING,
    DRAFT,
    APPROVED,
    PAID
}
