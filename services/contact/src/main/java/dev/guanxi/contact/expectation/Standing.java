package dev.guanxi.contact.expectation;

/** How far an expectation has come. */
public enum Standing {
    /** Nobody has said anything to it yet. */
    RAISED,
    /** The customer knows that it will not be met. */
    DECLINED,
    /** Something was promised; the customer has not answered. */
    PROMISED,
    /** The customer accepts what was promised. */
    AGREED,
    /** The customer does not accept what was promised. */
    DISPUTED,
    /** It is known what came. */
    DELIVERED
}
