package dev.guanxi.sales.opportunity;

/** Whether a deal is there, at whatever stage. */
public enum OpportunityStatus {
    ACTIVE,
    /** Lies in the recycle bin, and comes back as it was or goes for good. */
    REMOVED
}
