package dev.guanxi.contact.consent;

/** What holds for one person, purpose and channel. Only {@link #GRANTED} lets anybody address the person. */
public enum Standing {
    /** Nothing was ever said. */
    NONE,
    /** Asked for by mail, and not yet confirmed. */
    REQUESTED,
    GRANTED,
    WITHDRAWN,
    /** Given for a time that is over, or never confirmed in time. */
    EXPIRED,
    /** The person lies in the recycle bin; what they said holds again when they come back. */
    SUSPENDED,
    /** The person was merged into another; what holds is said there. */
    MERGED
}
