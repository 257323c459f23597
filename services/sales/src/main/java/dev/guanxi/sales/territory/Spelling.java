package dev.guanxi.sales.territory;

import java.text.Normalizer;
import java.util.Locale;

/** Makes alike what people write in several ways and mean the same. */
final class Spelling {
    private static final String KINDS_OF_PLACES = "省市区县";

    private Spelling() {}

    /** Without width, case and space around: {@code ＷＥＳＴ} is {@code west}. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The same without the word for the kind of place: 上海市 is 上海; a name of two characters keeps both. */
    static String place(String text) {
        var plain = plain(text);
        var end = plain.length() - 1;
        return end > 1 && KINDS_OF_PLACES.indexOf(plain.charAt(end)) >= 0 ? plain.substring(0, end) : plain;
    }

    /** Without spaces and signs between: {@code SW1A 1AA} is {@code sw1a1aa}. */
    static String postcode(String text) {
        return plain(text).replaceAll("[\\s-]+", "");
    }
}
