package dev.guanxi.sales.calendar;

/** How an activity went. */
public enum Outcome {
    SUCCESSFUL,
    /** Took place, but something remains to be done. */
    FOLLOW_UP_NEEDED,
    NOT_REACHED,
    UNSUCCESSFUL
}
