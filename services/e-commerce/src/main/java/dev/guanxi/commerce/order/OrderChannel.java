package dev.guanxi.commerce.order;

/** How an order came in. */
public enum OrderChannel {
    /** The customer ordered. */
    SHOP,
    /** Somebody of ours ordered for them, or a won opportunity did. */
    CRM
}
