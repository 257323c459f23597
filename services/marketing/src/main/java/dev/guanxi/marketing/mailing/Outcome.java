package dev.guanxi.marketing.mailing;

/** What became of one target of a mailing. */
public enum Outcome {
    PENDING,
    /** Recorded, and on its way to the mail server. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** Not sent on purpose; the reason says why. */
    SUPPRESSED,
    /** The mail server refused it. */
    FAILED,
    /** The sender stopped between recording and the server's answer; not sent again, because it may have left. */
    UNCERTAIN
}
