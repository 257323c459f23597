package dev.guanxi.sales.quote;

/** Where a quote stands: its present edition, and what became of that. */
public enum QuoteStatus {
    /** Being written. */
    DRAFT,
    /** A sales manager is asked whether it may be sent as it is. */
    IN_APPROVAL,
    /** It may be sent as it is. */
    APPROVED,
    /** It may not be sent as it is. */
    REJECTED,
    /** The customer has it. */
    SENT,
    ACCEPTED,
    DECLINED,
    /** Taken back before the customer said anything. */
    WITHDRAWN,
    /** Lies in the recycle bin. */
    REMOVED;

    /** Whether the customer has not seen its present edition, so that it can be changed. */
    boolean isInWriting() {
        return this == DRAFT || this == IN_APPROVAL || this == APPROVED || this == REJECTED;
    }

    /**
     * What that is to the customer who holds the edition.
     *
     * @param late whether its time is over
     */
    LinkState towardsCustomer(boolean late) {
        return switch (this) {
            case ACCEPTED -> LinkState.ACCEPTED;
            case DECLINED -> LinkState.DECLINED;
            case SENT -> late ? LinkState.EXPIRED : LinkState.VALID;
            case DRAFT, IN_APPROVAL, APPROVED, REJECTED, WITHDRAWN, REMOVED -> LinkState.WITHDRAWN;
        };
    }
}
