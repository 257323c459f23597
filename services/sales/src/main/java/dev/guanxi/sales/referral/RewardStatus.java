package dev.guanxi.sales.referral;

/** What became of a reward. */
public enum RewardStatus {
    GRANTED,
    PAID,
    /** Granted by mistake, and never paid. */
    WITHDRAWN
}
