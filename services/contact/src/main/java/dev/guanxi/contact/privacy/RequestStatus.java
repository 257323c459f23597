package dev.guanxi.contact.privacy;

/** How far a request is. */
public enum RequestStatus {
    /** Some services have not answered yet. */
    OPEN,
    COMPLETE,
    /** What was gathered is deleted. */
    EXPIRED
}
