package dev.guanxi.contact.search;

import java.util.ArrayList;
import java.util.List;

/** Runs of neighbouring characters, by which an index finds what is inside a word. */
final class Grams {
    private Grams() {}

    /** All runs of a length; none when the word is shorter. */
    static List<String> of(String word, int length) {
        var letters = word.codePoints().toArray();
        var grams = new ArrayList<String>(letters.length);
        for (int i = 0; i + length <= letters.length; i++) {
            grams.add(new String(letters, i, length));
        }
        return grams;
    }

    /** The first characters; the whole word when it has no more. */
    static String first(String word, int length) {
        return length(word) <= length ? word : word.substring(0, word.offsetByCodePoints(0, length));
    }

    static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
