package dev.guanxi.contact.merge;

/** What can be merged. */
public enum RecordKind {
    CUSTOMER,
    CONTACT
}
