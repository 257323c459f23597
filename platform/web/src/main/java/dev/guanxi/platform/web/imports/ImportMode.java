package dev.guanxi.platform.web.imports;

/** What a job does with a row. */
public enum ImportMode {
    /** Each row is a new record; one that is here already is refused. */
    CREATE,
    /** Each row changes the record that it names; one that names none is refused. */
    UPDATE,
    /** A row changes the record that it names, and is a new one when there is none. */
    UPSERT;

    boolean changes() {
        return this != CREATE;
    }

    boolean creates() {
        return this != UPDATE;
    }
}
