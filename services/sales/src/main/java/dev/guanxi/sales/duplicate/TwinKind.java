package dev.guanxi.sales.duplicate;

/** What somebody may be already. */
public enum TwinKind {
    LEAD,
    CUSTOMER,
    CONTACT
}
