package dev.guanxi.sales.document;

/** For whom somebody signs. */
public enum Side {
    OURS,
    THEIRS
}
