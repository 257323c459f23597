package dev.guanxi.contact.merge;

/** What can be the same as another, and merged with it: customers with customers, contacts with contacts. */
public enum RecordKind {
    CUSTOMER,
    CONTACT
}
