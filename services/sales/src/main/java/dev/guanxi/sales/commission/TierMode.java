package dev.guanxi.sales.commission;

/** What the rate of a tier that was reached is for. */
public enum TierMode {
    /** For what lies in the tier. */
    MARGINAL,
    /** For all of the period, from the first unit on. */
    RETROACTIVE
}
