package dev.guanxi.contact.search;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.matching.Pinyin;
import dev.guanxi.contact.matching.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed. Says of each {@link Match} which entries it takes, in two ways that go together: keys, by which
 * the index finds candidates, and a condition, by which the match is told.
 *
 * @param words every one of which must be found
 * @param numbers what it is when it is a phone number; empty when it is not
 */
record Asked(List<String> words, Set<String> numbers) {
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

    /** What tells a match and all better ones. */
    Fits fits(Match match) {
        var any = new ArrayList<Fits>();
        switch (match) {
            case EXACT -> {
                any.add(new Fits.Written("| " + String.join(" ", words) + " |"));
                numbers.forEach(number -> any.add(new Fits.Heard(" #" + number + " ")));
            }
            case PREFIX, PART, PINYIN, SOUND -> {
                any.add(new Fits.All(
                        words.stream().map(word -> new Word(word).fits(match)).toList()));
                if (match != Match.PREFIX) {
                    numbers.forEach(number -> any.add(new Fits.Dialled(number)));
                }
                if (match == Match.SOUND) {
                    blurred().forEach(name -> any.add(new Fits.Heard(" " + name + " ")));
                }
            }
        }
        return new Fits.Any(any);
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
                var phones = numbers.stream().map(number -> all(Lexemes.phone(number)));
                var names = match == Match.SOUND ? blurred().stream().map(Keys::key) : Stream.<Keys>empty();
                yield Keys.any(Stream.concat(Stream.of(each, whole), Stream.concat(phones, names)));
            }
        };
    }

    private static Keys all(Stream<String> lexemes) {
        return Keys.all(lexemes.map(Keys::key));
    }

    /** The names it may be when it is one that was only heard. */
    private Set<String> blurred() {
        var pinyin = words.stream()
                .map(word -> Reading.isChinese(word) ? String.join("", Reading.syllables(word)) : word)
                .collect(Collectors.joining());
        return pinyin.length() < 3 ? Set.of() : Set.of(Lexemes.blurred(pinyin));
    }

    /** One word of it. */
    private record Word(String text) {
        /** Of short words in Latin letters only the beginning is looked for. */
        private boolean isShort() {
            return !Reading.isChinese(text) && Grams.length(text) < Lexemes.LATIN_PART;
        }

        Fits fits(Match match) {
            var any = new ArrayList<Fits>();
            any.add(new Fits.Written(match == Match.PREFIX || isShort() ? " " + text : text));
            if (match.compareTo(Match.PINYIN) >= 0 && isPinyin()) {
                any.add(new Fits.Heard(" " + text));
            }
            if (match.compareTo(Match.PINYIN) >= 0 && areInitials()) {
                any.add(new Fits.Heard(" :" + text));
            }
            if (match == Match.SOUND && isPronounced() && !isShort()) {
                any.add(new Fits.Heard(" " + Lexemes.sound(text) + " "));
            }
            return new Fits.Any(any);
        }

        Keys keys(Match match) {
            var ways = new ArrayList<Keys>();
            var parts = all(Lexemes.parts(text).stream());
            var beginning = Keys.key(Lexemes.beginning(text, Reading.isChinese(text) ? 1 : 2));
            ways.add(match == Match.PREFIX || isShort() ? beginning.and(parts) : parts);
            if (match.compareTo(Match.PINYIN) >= 0 && isPinyin()) {
                ways.add(Keys.begun(Lexemes.pinyin(text)));
            }
            if (match.compareTo(Match.PINYIN) >= 0 && areInitials()) {
                ways.add(Keys.begun(Lexemes.initials(text)));
            }
            if (match == Match.SOUND && isPronounced() && !isShort()) {
                ways.add(Keys.key(Lexemes.sound(text)));
            }
            return Keys.any(ways.stream());
        }

        private boolean isPinyin() {
            return isPronounced() && Pinyin.isBegun(text);
        }

        private boolean areInitials() {
            return isPronounced() && Pinyin.areInitials(text);
        }

        /** Whether it may be how something is pronounced. */
        private boolean isPronounced() {
            return text.length() > 1 && text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        }
    }
}
