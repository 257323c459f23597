package dev.guanxi.platform.persistence;

/** What a list's field is in the database. */
public enum Kept {
    /** A column, or an expression, of its own type. */
    AS_ITSELF,
    /** Text that is in the order of the values: days and moments as ISO 8601 writes them, the latter to the millisecond. */
    AS_TEXT,
    /** A JSON array of texts; a record is equal to each of them. */
    SEVERAL
}
