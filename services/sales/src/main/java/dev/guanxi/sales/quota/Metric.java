package dev.guanxi.sales.quota;

/** In what a quota is counted. */
public enum Metric {
    /** The amounts of won deals, in the quota's currency. */
    REVENUE,
    /** How many deals were won. */
    DEALS,
    /** How many pieces the lines of won deals have. */
    QUANTITY;

    boolean isMoney() {
        return this == REVENUE;
    }
}
