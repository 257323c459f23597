package dev.guanxi.platform.web.imports;

/** What became of a row, as it is kept. */
enum RowOutcome {
    CREATED,
    UPDATED,
    /** The record was as the row wants it. */
    UNCHANGED,
    REFUSED,
    /** After a dry run: it would be taken, with a warning. */
    WARNED,
    UNDONE,
    /** An undo had to leave it, or something of it. */
    KEPT
}
