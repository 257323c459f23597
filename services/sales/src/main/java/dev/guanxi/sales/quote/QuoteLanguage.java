package dev.guanxi.sales.quote;

import java.util.Locale;

/** The languages in which a quote is printed. */
public enum QuoteLanguage {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    QuoteLanguage(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
