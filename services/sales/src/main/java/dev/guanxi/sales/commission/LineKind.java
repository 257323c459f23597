package dev.guanxi.sales.commission;

/** What a line of a statement is. */
public enum LineKind {
    /** A share of what was sold in the period. */
    COMMISSION,
    /** A share of what was sold earlier, and became known or more only now. */
    ADJUSTMENT,
    /** Takes back what was earned by what is no more, such as an order that was refunded. */
    REVERSAL,
    /** For reaching part of the target. */
    REWARD,
    /** A fixed sum, agreed with this person for this period. */
    BONUS,
    /** What is missing to the minimum, and need not be given back. */
    GUARANTEE,
    /** The same, to be given back out of later commissions. */
    DRAW,
    /** Gives it back. */
    RECOVERY
}
