package dev.guanxi.contact.privacy;

/** What is asked. */
public enum RequestKind {
    /** All that is held about the person. */
    ACCESS,
    /** Whether every service has forgotten the person. */
    ERASURE
}
