package dev.guanxi.contact.search;

import dev.guanxi.contact.matching.Reading;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A sign of a text as one may type it. What was once found out is kept, as texts are full of the same signs.
 *
 * @param written in the one way of writing it; a space where it stands between words, nothing where it is passed over
 * @param pinyin the same, of a Chinese character how it reads
 * @param initials the same, of a Chinese character the first letter of how it reads
 */
record Sign(String written, String pinyin, String initials) {
    private static final AtomicReferenceArray<Sign> KNOWN = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    static Sign of(int codePoint) {
        if (!Character.isBmpCodePoint(codePoint)) {
            return read(codePoint);
        }
        var known = KNOWN.get(codePoint);
        if (known == null) {
            known = read(codePoint);
            KNOWN.set(codePoint, known);
        }
        return known;
    }

    /** Whether a text has a sign that is pronounced otherwise than it is written. */
    static boolean anyChinese(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!of(text.charAt(at)).isAsWritten()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsWritten() {
        return pinyin.equals(written);
    }

    private static Sign read(int codePoint) {
        var words = Reading.words(Character.toString(codePoint));
        if (words.isEmpty()) {
            var between = codePoint == '\'' || codePoint == '’' ? "" : " ";
            return new Sign(between, between, between);
        }
        return new Sign(
                spelled(words, word -> word),
                spelled(words, word -> chinese(word, syllable -> syllable)),
                spelled(words, word -> chinese(word, syllable -> Grams.first(syllable, 1))));
    }

    private static String spelled(List<String> words, UnaryOperator<String> spelling) {
        return words.stream().map(spelling).collect(Collectors.joining());
    }

    private static String chinese(String word, UnaryOperator<String> spelling) {
        return Reading.isChinese(word)
                ? Reading.syllables(word).stream().map(spelling).collect(Collectors.joining())
                : word;
    }
}
