package dev.guanxi.sales.telesales;

/** Where a call is. */
public enum CallStatus {
    ACTIVE,
    ENDED,
    /** Whoever took it did not come back in time. */
    ABANDONED
}
