package dev.guanxi.sales.document;

/** Where a document stands. */
public enum DocumentStatus {
    /** Made, and with nobody. */
    DRAFT,
    /** A sales manager is asked whether it may be sent as it is. */
    IN_APPROVAL,
    /** It may be sent as it is. */
    APPROVED,
    /** It may not be sent as it is; another is made. */
    REJECTED,
    /** Those who are to sign it have it. */
    SENT,
    /** One of them looked at it. */
    VIEWED,
    /** Everybody signed. */
    SIGNED,
    /** One of them does not sign. */
    DECLINED,
    /** The last day for signing passed. */
    EXPIRED,
    /** We took it back. */
    VOIDED,
    /** Lies in the recycle bin. */
    REMOVED;

    /** Whether nobody has it yet. */
    boolean isWithUs() {
        return this == DRAFT || this == IN_APPROVAL || this == APPROVED || this == REJECTED;
    }

    /** Whether it waits for those who are to sign. */
    boolean isOut() {
        return this == SENT || this == VIEWED;
    }
}
