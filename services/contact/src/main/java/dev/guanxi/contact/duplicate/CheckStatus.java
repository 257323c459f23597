package dev.guanxi.contact.duplicate;

/** Whether a check of all records is through. */
public enum CheckStatus {
    RUNNING,
    FINISHED
}
