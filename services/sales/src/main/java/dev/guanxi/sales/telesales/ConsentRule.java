package dev.guanxi.sales.telesales;

/** What the consent ledger must say of a person, a contact or a customer who is one, so that they are called. */
public enum ConsentRule {
    /** They agreed to be called for the purpose. */
    REQUIRED,
    /** They have not said no to it. */
    UNLESS_REFUSED
}
