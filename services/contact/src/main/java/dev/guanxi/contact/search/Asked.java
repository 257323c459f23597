package dev.guanxi.contact.search;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.matching.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody typed. Says of each {@link Match} which entries it takes, in two ways that go together: keys, by which
 * the index finds candidates, and a condition, by which the match is told.
 *
 * @param words every one of which must be found
 * @param numbers what it is when it is a phone number; empty when it is not
 */
record Asked(List<String> words, Set<String> numbers) {
    /**
     * So many inner parts, spread over the whole, lead to hardly more candidates than all of them do, and each costs a
     * look into the index in every slice.
     */
    private static final int PARTS_ENOUGH = 4;

    private static final Pattern PHONE = Pattern.compile("[+0-9 ()./-]+");

    /** Refuses when there is no letter and no digit to be looked for. */
    static Asked of(String typed) {
        var words = Reading.words(typed);
        ensureField(words.stream().anyMatch(word -> !word.isEmpty()), "q", "search-empty");
        return new Asked(List.copyOf(new LinkedHashSet<>(words)), numbers(typed));
    }

    private static Set<String> numbers(String typed) {
        var text = typed.strip();
        if (!PHONE.matcher(text).matches()) {
            return Set.of();
        }
        var digits = text.replaceAll("[^0-9]", "");
        return Stream.of(digits, Reading.trunkless(digits))
                .filter(number -> number.length() >= Lexemes.PHONE_PART)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The condition of a match and of all better ones. */
    String condition(Match match, Function<Object, String> bind) {
        var any = new ArrayList<String>();
        switch (match) {
            case EXACT -> {
                any.add(like("plain", "| " + String.join(" ", words) + " |", bind));
                numbers.forEach(number -> any.add(like("heard", " #" + number + " ", bind)));
            }
            case PREFIX, PART, PINYIN, SOUND -> {
                any.add(words.stream()
                        .map(word -> new Word(word).condition(match, bind))
                        .collect(Collectors.joining(" and ", "(", ")")));
                if (match != Match.PREFIX) {
                    numbers.forEach(number -> any.add("e.heard like " + bind.apply("%#%" + number + "%")));
                }
                if (match == Match.SOUND) {
                    blurred().forEach(name -> any.add(like("heard", " " + name + " ", bind)));
                }
            }
        }
        return "(" + String.join(" or ", any) + ")";
    }

    /** The keys of a match and of all better ones. */
    Keys keys(Match match) {
        var whole = Keys.any(Stream.concat(
                Stream.of(Keys.key(Lexemes.whole(words))),
                numbers.stream().map(number -> Keys.key(Lexemes.whole(List.of(number))))));
        return switch (match) {
            case EXACT -> whole;
            case PREFIX -> Keys.all(words.stream().map(word -> new Word(word).keys(match)));
            case PART, PINYIN, SOUND -> {
                var each = Keys.all(words.stream().map(word -> new Word(word).keys(match)));
                var phones = numbers.stream()
                        .map(number -> Keys.all(enough(Lexemes.phone(number).toList())));
                var names = match == Match.SOUND ? blurred().stream().map(Keys::key) : Stream.<Keys>empty();
                yield Keys.any(Stream.concat(Stream.of(each, whole), Stream.concat(phones, names)));
            }
        };
    }

    private static Stream<Keys> enough(List<String> parts) {
        var last = parts.size() - 1;
        return last < PARTS_ENOUGH
                ? parts.stream().map(Keys::key)
                : IntStream.range(0, PARTS_ENOUGH)
                        .mapToObj(i -> parts.get(i * last / (PARTS_ENOUGH - 1)))
                        .map(Keys::key);
    }

    /** The names it may be when it is one that was only heard. */
    private Set<String> blurred() {
        var pinyin = words.stream()
                .map(word -> Reading.isChinese(word) ? String.join("", Reading.syllables(word)) : word)
                .collect(Collectors.joining());
        return pinyin.length() < 3 ? Set.of() : Set.of(Lexemes.blurred(pinyin));
    }

    static String like(String column, String part, Function<Object, String> bind) {
        return "e." + column + " like " + bind.apply("%" + part + "%");
    }

    /** One word of it. */
    private record Word(String text) {
        /** Of short words in Latin letters only the beginning is looked for. */
        private boolean isShort() {
            return !Reading.isChinese(text) && Grams.length(text) < Lexemes.LATIN_PART;
        }

        String condition(Match match, Function<Object, String> bind) {
            var any = new ArrayList<String>();
            any.add(like("plain", match == Match.PREFIX || isShort() ? " " + text : text, bind));
            if (match.compareTo(Match.PINYIN) >= 0 && isPronounced()) {
                any.add(like("heard", " " + text, bind));
                any.add(like("heard", " :" + text, bind));
            }
            if (match == Match.SOUND && isPronounced() && !isShort()) {
                any.add(like("heard", " " + Lexemes.sound(text) + " ", bind));
            }
            return "(" + String.join(" or ", any) + ")";
        }

        Keys keys(Match match) {
            var ways = new ArrayList<Keys>();
            var beginning = Keys.all(Stream.concat(
                    Stream.of(Keys.key(Lexemes.beginning(text, Reading.isChinese(text) ? 1 : 2))),
                    enough(Lexemes.parts(text))));
            ways.add(match == Match.PREFIX || isShort() ? beginning : Keys.all(enough(Lexemes.parts(text))));
            if (match.compareTo(Match.PINYIN) >= 0 && isPronounced()) {
                ways.add(Keys.begun(Lexemes.pinyin(text)));
                ways.add(Keys.begun(Lexemes.initials(text)));
            }
            if (match == Match.SOUND && isPronounced() && !isShort()) {
                ways.add(Keys.key(Lexemes.sound(text)));
            }
            return Keys.any(ways.stream());
        }

        /** Whether it may be how something is pronounced. */
        private boolean isPronounced() {
            return text.length() > 1 && text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        }
    }
}
