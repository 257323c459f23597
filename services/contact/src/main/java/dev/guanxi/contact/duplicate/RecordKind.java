package dev.guanxi.contact.duplicate;

/** What is compared: customers with customers, contacts with contacts. */
public enum RecordKind {
    CUSTOMER,
    CONTACT
}
