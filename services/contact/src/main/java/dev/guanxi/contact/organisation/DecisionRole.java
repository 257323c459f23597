package dev.guanxi.contact.organisation;

/** The part that somebody has in a customer's decisions. The first six are Webster and Wind's and Bonoma's buying centre. */
public enum DecisionRole {
    /** Sees the need first and asks for something. */
    INITIATOR,
    /** Will work with it. */
    USER,
    /** Is heard, by knowledge or by standing. */
    INFLUENCER,
    /** Has the last word. */
    DECIDER,
    /** Negotiates and signs. */
    BUYER,
    /** Decides who and what reaches the others. */
    GATEKEEPER,
    /** Speaks for us when we are not there. */
    CHAMPION,
    /** Speaks against us. */
    BLOCKER
}
