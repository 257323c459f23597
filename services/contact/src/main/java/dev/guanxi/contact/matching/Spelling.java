package dev.guanxi.contact.matching;

import java.text.Normalizer;
import java.util.Locale;

/** Text in the one way of writing it in which records are compared. */
final class Spelling {
    private static final String LETTERS_IN_TWO = "ßæœøłđðþı";
    private static final String[] IN_TWO = {"ss", "ae", "oe", "o", "l", "d", "d", "th", "i"};

    private Spelling() {}

    /**
     * Words in lower case, a space apart, without accents, apostrophes and full width, in simplified characters:
     * {@code "Ｏ'Néill ＆ Sons"} is {@code "oneill sons"}. Plain text is plain already.
     */
    static String plain(String text) {
        var words = new StringBuilder(text.length());
        var folded = isAscii(text) ? text.toLowerCase(Locale.ROOT) : folded(text);
        for (var i = 0; i < folded.length(); ) {
            var letter = folded.codePointAt(i);
            if (Character.isLetterOrDigit(letter) || isMark(letter)) {
                words.appendCodePoint(letter);
            } else if (letter != '\'' && letter != '’' && !endsWithSpace(words)) {
                words.append(' ');
            }
            i += Character.charCount(letter);
        }
        if (endsWithSpace(words) && !words.isEmpty()) {
            words.setLength(words.length() - 1);
        }
        return words.toString();
    }

    /** Plain text without its spaces. */
    static String joined(String plain) {
        return plain.indexOf(' ') < 0 ? plain : plain.replace(" ", "");
    }

    private static boolean endsWithSpace(StringBuilder words) {
        return words.isEmpty() || words.charAt(words.length() - 1) == ' ';
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Until it stays as it is: the lower case of a letter may again be one that is written in two ways. */
    private static String folded(String text) {
        var before = text;
        var after = foldedOnce(before);
        while (!after.equals(before)) {
            before = after;
            after = foldedOnce(before);
        }
        return after;
    }

    private static String foldedOnce(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var kept = new StringBuilder(apart.length());
        for (var i = 0; i < apart.length(); i++) {
            var letter = apart.charAt(i);
            var two = LETTERS_IN_TWO.indexOf(letter);
            if (two >= 0) {
                kept.append(IN_TWO[two]);
            } else if (letter < '\u0300' || letter > '\u036f') {
                kept.append(letter);
            }
        }
        return Hanzi.simplified(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    /** Vowel signs of Indian scripts are part of the word. */
    private static boolean isMark(int letter) {
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
