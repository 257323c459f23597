package dev.guanxi.contact.matching;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Chinese characters, by what they sound like and in their simplified form. */
final class Hanzi {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9fff;

    /** Looked up once a character: rules are slow, and a name has three of seven thousand. */
    private static final String[] PINYIN = new String[LAST - FIRST + 1];

    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];

    private static final Transliterator TO_PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Hant-Hans");

    private Hanzi() {}

    /** Whether a text has Chinese characters of the basic plane and its first extension. */
    static boolean in(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (is(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean is(char letter) {
        return letter >= FIRST && letter <= LAST;
    }

    /** Traditional characters in their simplified form, all else as it is. */
    static String simplified(String text) {
        var simplified = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            simplified.append(is(letter) ? simplified(letter) : letter);
        }
        return simplified.toString();
    }

    private static char simplified(char letter) {
        var known = SIMPLIFIED[letter - FIRST];
        if (known == 0) {
            var form = formOf(letter);
            known = formOf(form) == form ? form : letter; // some characters are each other's form in a circle
            SIMPLIFIED[letter - FIRST] = known;
        }
        return known;
    }

    private static char formOf(char letter) {
        var form = TO_SIMPLIFIED.transliterate(String.valueOf(letter));
        return form.length() == 1 ? form.charAt(0) : letter;
    }

    /** The syllables without tones and without spaces: 王小明 is {@code wangxiaoming}; all else as it is. */
    static String pinyin(String text) {
        var pinyin = new StringBuilder(text.length() * 4);
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (is(letter)) {
                pinyin.append(syllable(letter));
            } else {
                pinyin.append(letter);
            }
        }
        return pinyin.toString();
    }

    private static String syllable(char letter) {
        var known = PINYIN[letter - FIRST];
        if (known == null) {
            known = TO_PINYIN.transliterate(String.valueOf(letter)).toLowerCase(Locale.ROOT);
            PINYIN[letter - FIRST] = known;
        }
        return known;
    }
}
