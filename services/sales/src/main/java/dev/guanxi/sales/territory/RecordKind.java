package dev.guanxi.sales.territory;

/** What falls into territories. */
public enum RecordKind {
    CUSTOMER,
    OPPORTUNITY,
    LEAD
}
