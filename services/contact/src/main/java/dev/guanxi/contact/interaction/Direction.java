package dev.guanxi.contact.interaction;

/** Who turned to whom. */
public enum Direction {
    /** The customer to us. */
    INBOUND,
    /** We to the customer. */
    OUTBOUND,
    /** Both, as agreed. */
    MUTUAL
}
