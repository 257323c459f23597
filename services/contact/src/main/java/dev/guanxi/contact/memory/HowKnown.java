package dev.guanxi.contact.memory;

/** Where a preference is known from. */
public enum HowKnown {
    /** The guest said so. */
    TOLD,
    /** Somebody noticed it. */
    OBSERVED,
    /** It follows from what the guest bought. */
    PURCHASE,
    /** The guest answered a question of a survey. */
    SURVEY,
    /** Somebody else said so. */
    HEARSAY
}
