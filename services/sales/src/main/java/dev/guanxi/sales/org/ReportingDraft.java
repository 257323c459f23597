package dev.guanxi.sales.org;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to hold for somebody from a day on.
 *
 * @param from null for from the beginning
 */
public record ReportingDraft(UUID sellerId, @Nullable LocalDate from, ReportingProfile profile) {
    /** Of whom and when it is, as text. */
    String key() {
        return key(sellerId, from);
    }

    static String key(UUID sellerId, @Nullable LocalDate from) {
        return sellerId + " " + from;
    }

    /** That there is a line of that person and day already. */
    Invalid known() {
        return from == null
                ? new Invalid("from", "line-from-beginning-known")
                : new Invalid("from", "line-known", from);
    }
}
