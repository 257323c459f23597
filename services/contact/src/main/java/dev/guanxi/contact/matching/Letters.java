package dev.guanxi.contact.matching;

import java.text.Normalizer;
import java.util.Locale;

/** Text without what writers differ in: width, case, spaces, punctuation. */
public final class Letters {
    private Letters() {}

    /** {@code "Acme, Inc."} and {@code "ＡＣＭＥ Inc"} are both {@code "acmeinc"}. */
    public static String only(String text) {
        var kept = new StringBuilder(text.length());
        lower(text).codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static String lower(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
