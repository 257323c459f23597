package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.fields.CustomValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A deal as a file tells it: by names instead of ids.
 *
 * @param reference its key in the system it comes from
 * @param product name or article number
 * @param custom what it has in fields that an administrator defined
 * @param amount null for the product's list price
 */
public record ImportedDeal(
        String reference,
        @Nullable String name,
        String owner,
        @Nullable String product,
        @Nullable String customer,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate expectedClose,
        CustomValues custom,
        PastDeal past) {

    /** Names are compared without regard to case. */
    static String key(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
