package dev.guanxi.contact.origin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about a field.
 *
 * @param value null once it was erased; empty when a person took the value away
 * @param normal what all ways of writing this value have in common
 * @param saidAt when it was said, or said again
 */
public record Statement(
        UUID id,
        ProfileField field,
        ValueSource source,
        @Nullable String value,
        String normal,
        Instant saidAt,
        Teller teller) {

    /**
     * By whom we know.
     *
     * @param by name of the person, or of the part of the suite that heard it
     * @param reference number or id of the order, lead, import… in which it was said
     */
    public record Teller(String by, @Nullable String reference) {}

    public boolean isErased() {
        return value == null;
    }

    /** Somebody of ours took the value away: it was wrong, whoever had said it before. */
    boolean takesAway() {
        return value != null && value.isEmpty();
    }

    boolean says(String other) {
        return value != null && normal.equals(other);
    }
}
