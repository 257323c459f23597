package dev.guanxi.marketing.mailing;

/** What others know of how far a mailing is. */
public enum MailingStanding {
    DRAFT,
    SCHEDULED,
    SENDING,
    SENT,
    CANCELLED,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED
}
