package dev.guanxi.platform.notices;

/** How soon somebody should know; what they prefer themselves counts more. */
public enum Importance {
    /** At once. */
    HIGH,
    /** With the day's summary. */
    NORMAL,
    /** When they look. */
    LOW
}
