package dev.guanxi.platform.webhooks;

/** Why something is sent. */
public enum Origin {
    EVENT,
    /** Somebody asked for it once more. */
    REPLAY,
    /** Somebody tries the receiver out. */
    TEST
}
