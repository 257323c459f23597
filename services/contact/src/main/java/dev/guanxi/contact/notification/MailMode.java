package dev.guanxi.contact.notification;

/** When a notification goes out by mail. */
public enum MailMode {
    /** As soon as it comes, outside of quiet hours. */
    AT_ONCE,
    /** With all others of the day, in one mail. */
    DAILY,
    OFF;

    /** What holds where nobody said anything: what is urgent at once, what is not with the others, trifles never. */
    static MailMode fitting(String importance) {
        return switch (importance) {
            case "HIGH" -> AT_ONCE;
            case "LOW" -> OFF;
            default -> DAILY;
        };
    }
}
