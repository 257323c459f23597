package dev.guanxi.sales.document;

/** Where one who is to sign stands. */
public enum SignatoryStatus {
    /** The document was not sent. */
    DRAFT,
    /** Others sign first. */
    WAITING,
    /** It is their turn. */
    SENT,
    /** They looked at it. */
    VIEWED,
    SIGNED,
    DECLINED,
    /** The last day for signing passed before they did. */
    EXPIRED,
    /** It was taken back, or somebody else declined, before they did. */
    VOIDED;

    boolean isOpen() {
        return this == WAITING || isTheirTurn();
    }

    boolean isTheirTurn() {
        return this == SENT || this == VIEWED;
    }
}
