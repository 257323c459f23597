package dev.guanxi.contact.customer;

/** What a customer is. */
public enum CustomerKind {
    ORGANISATION,
    PERSON
}
