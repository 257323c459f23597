package dev.guanxi.contact.origin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from.
 *
 * @param value as the profile says it; null when it says nothing
 * @param held the most believed of the statements that say so; null when nobody does
 * @param confirmation null unless somebody of ours confirmed this value
 */
public record Origin(
        ProfileField field,
        @Nullable String value,
        @Nullable Statement held,
        @Nullable Confirmation confirmation,
        List<Other> others) {

    /** No source changes a value that somebody of ours confirmed. */
    public record Confirmation(String by, Instant at) {}

    /**
     * Another statement.
     *
     * @param months by how many months it would have to be newer, or is too old; 0 where that is not the matter
     */
    public record Other(
            Statement statement,
            StatementStanding standing,
            @Nullable ValueSource against,
            int months) {}
}
