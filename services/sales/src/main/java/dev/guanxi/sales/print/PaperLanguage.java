package dev.guanxi.sales.print;

import java.util.Locale;

/** The languages in which papers are printed. */
public enum PaperLanguage {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    PaperLanguage(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
