package dev.guanxi.sales.scoring;

/** What comes of learning. */
public enum Verdict {
    /** Leads are judged by it. */
    USABLE,
    /** Too few leads ended, or nearly all in the same way. Nothing is said of any lead. */
    TOO_LITTLE_HISTORY,
    /** Of the leads that it had not seen it knew no more than how many are converted. Nothing is said of any lead. */
    NO_BETTER_THAN_BASE_RATE
}
