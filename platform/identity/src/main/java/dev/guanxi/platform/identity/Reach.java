package dev.guanxi.platform.identity;

/** How far a role sees among the records of one kind. */
public enum Reach {
    /** Every record. */
    ALL,
    /** Records of the caller's teams and of all teams below them, and the caller's own. */
    TEAM,
    /** Records that the caller owns. */
    OWN,
    /** Records of the caller's partner organisation. */
    PARTNER,
    /** Records of the customer that the caller is. */
    SHOPPER
}
