package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From so much to so much of something counted, such as people employed or revenue. Stored as it is; decimals are text,
 * because the database's driver reads numbers in JSON as binary fractions.
 *
 * @param field the key of an administrator's field of customers or leads, which holds a number or an amount
 * @param from at least so much; null for anything
 * @param until at most so much; null for anything
 */
public record Band(
        String field, @Nullable String from, @Nullable String until) {
    Band checked() {
        ensureField(from != null || until != null, "rules", "territory-band-open", field);
        ensureField(
                from == null || until == null || new BigDecimal(from).compareTo(new BigDecimal(until)) <= 0,
                "rules",
                "territory-band-reversed",
                field);
        return this;
    }

    /** Whether a value of the field is within; nothing is not. Of an amount its number counts, whatever its currency. */
    boolean holds(@Nullable Object value) {
        var number = number(value);
        return number != null
                && (from == null || number.compareTo(new BigDecimal(from)) >= 0)
                && (until == null || number.compareTo(new BigDecimal(until)) <= 0);
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal decimal -> decimal;
            case Number other -> new BigDecimal(other.toString());
            case Map<?, ?> amount -> number(amount.get("amount"));
            case String text -> parsed(text);
            default -> null;
        };
    }

    private static @Nullable BigDecimal parsed(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** As people read it: {@code employees 100–999}. */
    String said() {
        return "%s %s–%s".formatted(field, from == null ? "" : from, until == null ? "" : until);
    }
}
