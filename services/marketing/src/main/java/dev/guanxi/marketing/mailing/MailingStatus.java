package dev.guanxi.marketing.mailing;

/** How far a mailing is. */
public enum MailingStatus {
    DRAFT,
    SCHEDULED,
    SENDING,
    SENT,
    CANCELLED
}
