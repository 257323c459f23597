package dev.guanxi.contact.customer;

/** Whether one still does business with a customer under this record. */
public enum CustomerStatus {
    ACTIVE,
    /** Found to be the same as another customer, who goes on. */
    MERGED,
    /** Lies in the recycle bin, and comes back as it was or goes for good. */
    REMOVED,
    /** Removed for good; nothing of the person is left. */
    ERASED
}
