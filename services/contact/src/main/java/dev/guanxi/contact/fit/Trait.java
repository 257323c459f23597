package dev.guanxi.contact.fit;

/** What a criterion looks at. A lead's are those that sales knows of it; what nobody knows meets nothing. */
public enum Trait {
    /** ORGANISATION or PERSON. */
    KIND,
    INDUSTRY,
    COUNTRY,
    CITY,
    /** Of a customer: A, B or C, as insight finds it. */
    VALUE_CLASS,
    /** Of a customer: what they bought, in the company's currency. */
    REVENUE,
    /** Of a customer: the id of a need of the catalogue that they have. */
    NEED,
    EMAIL,
    PHONE,
    /** Of a lead: where it came from. */
    SOURCE,
    /** Of a lead: what it is interested in, as written. */
    INTEREST
}
