package dev.guanxi.sales.quote;

/** What a quote's edition is worth to the customer who holds it. */
public enum LinkState {
    /** It can be accepted or declined. */
    VALID,
    /** Its time is over. */
    EXPIRED,
    /** It was taken back, or another edition took its place. */
    WITHDRAWN,
    ACCEPTED,
    DECLINED
}
