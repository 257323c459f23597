package dev.guanxi.contact.search;

import dev.guanxi.contact.matching.Reading;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The keys of the index. Each begins with a sign that says what it is a key to, so that a syllable is not taken for a
 * word; inner parts of words have none.
 */
final class Lexemes {
    static final int LATIN_PART = 3;
    static final int PHONE_PART = 4;
    private static final int CHINESE_PART = 2;
    private static final int SHORT_NAME = 4;
    private static final int PINYIN_LETTERS = 10;
    private static final int MOST_INITIALS = 6;

    private Lexemes() {}

    static String whole(List<String> words) {
        return "=" + Grams.first(String.join("", words), 100);
    }

    static String beginning(String word, int letters) {
        return "^" + Grams.first(word, letters);
    }

    /** The inner parts by which a word of this script is found. */
    static List<String> parts(String word) {
        if (!Reading.isChinese(word)) {
            return Grams.of(word, LATIN_PART);
        }
        return Grams.length(word) < CHINESE_PART ? List.of(word) : Grams.of(word, CHINESE_PART);
    }

    static Stream<String> phone(String digits) {
        return Grams.of(digits, PHONE_PART).stream().map(part -> "#" + part);
    }

    /** How a name sounds from one of its syllables on. */
    static String pinyin(String letters) {
        return "~" + Grams.first(letters, PINYIN_LETTERS);
    }

    /** The initials of a name from one of its syllables on. */
    static String initials(String letters) {
        return ":" + Grams.first(letters, MOST_INITIALS);
    }

    /** Whether people ask for it by its beginning. */
    static boolean isOfPronunciation(String key) {
        return key.startsWith("~") || key.startsWith(":");
    }

    static String sound(String word) {
        return "*" + Reading.sound(word).toLowerCase(Locale.ROOT);
    }

    /** A short Chinese name as a southern ear hears it: zh is z, sh is s, ch is c, -ng is -n, l is n. */
    static String blurred(String pinyin) {
        return "!"
                + pinyin.replace("zh", "z")
                        .replace("sh", "s")
                        .replace("ch", "c")
                        .replace("ng", "n")
                        .replace('l', 'n');
    }

    static boolean isShortName(String chinese) {
        return chinese.length() >= CHINESE_PART && chinese.length() <= SHORT_NAME;
    }

    static String kind(RecordKind kind) {
        return "@k" + kind;
    }

    static String owner(String subject) {
        return "@o" + subject;
    }

    /** A team, for the records of it and of all teams below. */
    static String team(String path) {
        return "@t" + path;
    }

    static String partner(UUID id) {
        return "@p" + id;
    }

    static String customer(UUID id) {
        return "@c" + id;
    }
}
