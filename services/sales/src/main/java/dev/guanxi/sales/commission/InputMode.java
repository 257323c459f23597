package dev.guanxi.sales.commission;

/** What a run is reckoned from. */
public enum InputMode {
    /** What there is now. */
    FRESH,
    /** What there was when it was reckoned before: the result is the same. */
    KEPT
}
