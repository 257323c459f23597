package dev.guanxi.contact.origin;

/** Fields that are trusted alike: who knows the address best need not know the name best. */
public enum FieldGroup {
    NAME,
    PHONE,
    EMAIL,
    ADDRESS,
    /** All other fields: they change seldom. */
    OTHER
}
