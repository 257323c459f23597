package dev.guanxi.marketing.mailing;

/** How far a mailing is. */
public enum MailingStatus {
    DRAFT,
    SCHEDULED,
    SENDING,
    SENT,
    CANCELLED;

    /** What others see of a mailing that is so far. */
    MailingStanding standing() {
        return switch (this) {
            case DRAFT -> MailingStanding.DRAFT;
            case SCHEDULED -> MailingStanding.SCHEDULED;
            case SENDING -> MailingStanding.SENDING;
            case SENT -> MailingStanding.SENT;
            case CANCELLED -> MailingStanding.CANCELLED;
        };
    }
}
