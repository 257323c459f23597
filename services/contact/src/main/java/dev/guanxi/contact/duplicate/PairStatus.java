package dev.guanxi.contact.duplicate;

/** Whether somebody should still look at two records. */
public enum PairStatus {
    /** Nobody has decided. */
    OPEN,
    /** Somebody said that they are not the same. */
    DISMISSED,
    /** They are one now. */
    MERGED
}
