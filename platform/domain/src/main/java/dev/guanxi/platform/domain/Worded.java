package dev.guanxi.platform.domain;

import java.util.Locale;

/** What somebody wrote in every language; a refusal that has one among its arguments says it in the reader's. */
public interface Worded {
    /** In Chinese where the language is Chinese, else in English. */
    String in(Locale locale);
}
