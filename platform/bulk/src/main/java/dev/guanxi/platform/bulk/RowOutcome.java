package dev.guanxi.platform.bulk;

/** What became of a record; after a dry run, what would. */
public enum RowOutcome {
    WAITING,
    CHANGED,
    /** It was as it is to be already. */
    UNCHANGED,
    /** A rule spoke against it. */
    REFUSED,
    UNDONE,
    /** Somebody changed it since, so the undo left it. */
    KEPT
}
