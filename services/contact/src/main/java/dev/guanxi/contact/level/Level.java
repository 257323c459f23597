package dev.guanxi.contact.level;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The level that counts, and why.
 *
 * @param sourceId the choice or the segment's rule it follows from; null when it follows from none
 */
public record Level(
        RelationshipLevel level, Ground ground, @Nullable UUID sourceId) {
    /** What a level follows from, the most specific first. */
    public enum Ground {
        /** Chosen for the customer in this product line. */
        PRODUCT_LINE,
        /** Chosen for the customer. */
        CUSTOMER,
        /** Of the rules whose segment the customer is in, the one that asks for most. */
        SEGMENT,
        /** Nobody has decided anything. */
        NOTHING
    }
}
