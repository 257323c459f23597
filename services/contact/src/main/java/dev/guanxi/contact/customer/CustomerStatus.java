package dev.guanxi.contact.customer;

/** Whether one still does business with a customer under this record. */
public enum CustomerStatus {
    ACTIVE,
    /** Found to be the same as another customer, who goes on. */
    MERGED,
    /** Removed for good; nothing of the person is left. */
    ERASED
}
