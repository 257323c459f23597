package dev.guanxi.sales.realignment;

/** How far a realignment is. */
public enum RealignmentStatus {
    DRAFT,
    /** One finds out what it would change. */
    CHECKING,
    /** It waits for somebody else to agree. */
    SUBMITTED,
    /** It waits for its day. */
    APPROVED,
    RUNNING,
    DONE,
    UNDOING,
    UNDONE,
    /** It could not begin, or go on; what was moved before stays, and can be taken back. */
    FAILED
}
