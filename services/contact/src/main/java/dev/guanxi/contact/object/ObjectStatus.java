package dev.guanxi.contact.object;

/** Whether a record is there. */
public enum ObjectStatus {
    ACTIVE,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED
}
