package dev.guanxi.sales.commission;

/** What can be credited. */
public enum CreditSource {
    /** Deals that were won, on the day of their closing. */
    DEALS,
    /** Orders that were paid in full, on the day of that. */
    ORDERS,
    /** What a file or a program says. */
    AMOUNTS
}
