package dev.guanxi.contact.consent;

/** What an entry of the ledger says. */
public enum Statement {
    REQUESTED,
    /** The person followed the link in the mail, which only who owns the address could. */
    CONFIRMED,
    GRANTED,
    WITHDRAWN,
    EXPIRED
}
