package dev.guanxi.sales.referral;

/** What an introduction must come to for a rule to reward it. */
public enum Occasion {
    /** Who was introduced is a customer. */
    CONVERSION,
    /** They bought something since. */
    PURCHASE
}
