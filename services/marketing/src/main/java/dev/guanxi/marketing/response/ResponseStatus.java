package dev.guanxi.marketing.response;

/** Whether a response is there. */
public enum ResponseStatus {
    RECORDED,
    /** Lies in the recycle bin, and comes back as it was or goes for good. */
    REMOVED
}
