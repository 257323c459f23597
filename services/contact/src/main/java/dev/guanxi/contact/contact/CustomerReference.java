package dev.guanxi.contact.contact;

import dev.guanxi.contact.customer.CustomerDraft;
import dev.guanxi.contact.matching.MatchKey;
import org.jspecify.annotations.Nullable;

/**
 * The customer that a row of a file says a person is with.
 *
 * @param by what of the customer the row names
 * @param key that, in the one way of writing it
 * @param written that, as it stands in the file
 * @param name letters and digits of the name that the row gives besides; null when it gives none, or names by id or name
 * @param asNew what the customer is to be when it is not here yet; null when it must be here
 */
public record CustomerReference(
        MatchKey by,
        String key,
        String written,
        @Nullable String name,
        @Nullable CustomerDraft asNew) {
    /** What two rows have in common that name the same customer alike. */
    record Key(MatchKey by, String key) {}

    Key same() {
        return new Key(by, key);
    }
}
