package dev.guanxi.contact.origin;

/** Who says something about a customer or contact. */
public enum ValueSource {
    /** Somebody of ours wrote it into the profile. */
    PERSON,
    /** A direct sale: what the buyer left with an order. */
    ORDER,
    POINT_OF_SALE,
    CALL_CENTRE,
    /** The file of a complaint. */
    COMPLAINT,
    /** A lead that sales converted. */
    LEAD,
    /** A partner who registered a deal. */
    PARTNER,
    WEB_FORM,
    /** An answer to a campaign by another way than a form on the web. */
    CAMPAIGN,
    IMPORT
}
