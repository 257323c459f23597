package dev.guanxi.contact.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a text that fits what was typed.
 *
 * @param start where it begins, in UTF-16 units from 0
 * @param length how long it is
 */
public record Highlight(
        @Schema(
                description = "Where it begins in the text, in UTF-16 units, as JavaScript counts; the first is 0.",
                examples = "2")
        int start,

        @Schema(description = "How many UTF-16 units it has.", examples = "2")
        int length) {

    /** Where the words are in the text: as they are written, else as they are pronounced. */
    static List<Highlight> of(Asked asked, String text) {
        var written = Spelled.of(text, Sign::written);
        var marked = new BitSet(text.length());
        for (var word : asked.words()) {
            if (!written.mark(word, marked) && Sign.anyChinese(text)) {
                markPronounced(word, text, marked);
            }
        }
        asked.numbers().forEach(number -> digits(text).mark(number, marked));
        return ranges(marked);
    }

    private static void markPronounced(String word, String text, BitSet marked) {
        if (!Spelled.of(text, Sign::pinyin).mark(word, marked)) {
            Spelled.of(text, Sign::initials).mark(word, marked);
        }
    }

    private static Spelled digits(String text) {
        var kept = text.codePoints().filter(Character::isDigit).count();
        return kept < Lexemes.PHONE_PART ? Spelled.NOTHING : Spelled.ofDigits(text);
    }

    private static List<Highlight> ranges(BitSet marked) {
        var ranges = new ArrayList<Highlight>();
        for (int from = marked.nextSetBit(0); from >= 0; from = marked.nextSetBit(marked.nextClearBit(from))) {
            ranges.add(new Highlight(from, marked.nextClearBit(from) - from));
        }
        return ranges;
    }

    /** A text in another spelling, of which each letter knows where it comes from. */
    private record Spelled(String letters, int[] from, int[] to) {
        static final Spelled NOTHING = new Spelled("", new int[0], new int[0]);

        static Spelled of(String text, Function<Sign, String> spelling) {
            var writer = new Writer(text.length());
            for (int at = 0; at < text.length(); ) {
                var sign = text.codePointAt(at);
                var next = at + Character.charCount(sign);
                writer.add(spelling.apply(Sign.of(sign)), at, next);
                at = next;
            }
            return writer.spelled();
        }

        static Spelled ofDigits(String text) {
            var writer = new Writer(text.length());
            for (int at = 0; at < text.length(); at++) {
                if (Character.isDigit(text.charAt(at))) {
                    writer.add(text.substring(at, at + 1), at, at + 1);
                }
            }
            return writer.spelled();
        }

        /** Marks every place of the word in the text. */
        boolean mark(String word, BitSet marked) {
            var found = false;
            for (int at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
                marked.set(from[at], to[at + word.length() - 1]);
                found = true;
            }
            return found;
        }
    }

    private static final class Writer {
        private final StringBuilder letters = new StringBuilder();
        private int[] from;
        private int[] to;

        Writer(int length) {
            from = new int[length + 8];
            to = new int[length + 8];
        }

        void add(String spelled, int start, int end) {
            for (int i = 0; i < spelled.length(); i++) {
                if (letters.length() == from.length) {
                    from = Arrays.copyOf(from, from.length * 2);
                    to = Arrays.copyOf(to, to.length * 2);
                }
                from[letters.length()] = start;
                to[letters.length()] = end;
                letters.append(spelled.charAt(i));
            }
        }

        Spelled spelled() {
            return new Spelled(letters.toString(), from, to);
        }
    }
}
