package dev.guanxi.insight.classification;

/** How the numbers of {@link Thresholds} are meant. */
public enum ThresholdKind {
    /** Of all value, cumulated from the best customer on: 60, 85, 100. */
    CUMULATIVE_SHARE,
    /** Of the customers, each class by itself: 8, 13, 79. */
    BY_COUNT
}
