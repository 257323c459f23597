package dev.guanxi.platform.webhooks;

/** Whether a webhook is sent to. */
public enum WebhookStanding {
    ACTIVE,
    /** Nothing came through for days; what happens is kept until somebody resumes it. */
    PAUSED,
    /** The receiver answered 410: it wants nothing more. */
    GONE
}
