package dev.guanxi.sales.currency;

import dev.guanxi.platform.domain.Money;
import org.jspecify.annotations.Nullable;

/** Codes of currencies as requests name them. */
public final class Currencies {
    public static final String FORM = "[A-Z]{3}";

    private Currencies() {}

    /** The same, refused when there is no such currency. */
    public static @Nullable String known(@Nullable String currency) {
        return currency == null ? null : Money.ensureCurrency(currency);
    }
}
