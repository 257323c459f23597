package dev.guanxi.partner.deal;

/** What others know of how far a deal has come. */
public enum DealStanding {
    REGISTERED,
    APPROVED,
    REFUSED,
    EXPIRED,
    WITHDRAWN,
    WON,
    LOST,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED
}
