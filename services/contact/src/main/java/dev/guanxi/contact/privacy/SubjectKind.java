package dev.guanxi.contact.privacy;

/** As what the person is known of whom something is asked. */
public enum SubjectKind {
    CONTACT,
    CUSTOMER
}
