package dev.guanxi.contact.customer;

import java.util.List;

/**
 * A customer that may be the same as another.
 *
 * @param sameAs what the two have in common
 */
public record Lookalike(CustomerRow customer, List<Likeness> sameAs) {
    /** What two customers can have in common. */
    public enum Likeness {
        NAME,
        PHONE,
        EMAIL
    }
}
