package dev.guanxi.contact.consent;

/** Where an entry of the ledger comes from. */
public enum Source {
    WEB_FORM,
    CALL,
    PAPER,
    IMPORT,
    CAMPAIGN,
    /** The person followed a link in a mail. */
    LINK,
    /** Said under a record that was merged into this person's. */
    MERGE,
    /** Time went by. */
    EXPIRY
}
