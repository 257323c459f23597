package dev.guanxi.sales.template;

import dev.guanxi.sales.wording.Values;
import org.jspecify.annotations.Nullable;

/**
 * When a block stands.
 *
 * @param field the name of a value
 * @param is what it must be, as it stands in the text; null: it is there, or true
 * @param not whether the block stands where this is not so
 */
public record Condition(String field, @Nullable String is, boolean not) {
    /** Whether the block stands with these values. */
    public boolean holds(Values values) {
        return not != (is == null ? values.holds(field) : is.equals(values.text(field)));
    }
}
