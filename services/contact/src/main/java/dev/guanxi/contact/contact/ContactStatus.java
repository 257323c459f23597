package dev.guanxi.contact.contact;

/** Whether a person is still known under a contact. */
public enum ContactStatus {
    ACTIVE,
    /** Found to be the same as another contact, who goes on. */
    MERGED,
    /** Lies in the recycle bin, and comes back as it was or goes for good. */
    REMOVED,
    /** Removed for good; nothing of the person is left. */
    ERASED
}
