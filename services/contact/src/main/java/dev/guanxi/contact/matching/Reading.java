package dev.guanxi.contact.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts as somebody who searches thinks of them: as words, as syllables, as sounds, as digits. */
public final class Reading {
    private Reading() {}

    /**
     * The words of a text in the one way of writing them. Chinese characters and other letters are words of their own:
     * {@code "華為Tech Co."} is {@code 华为, tech, co}.
     */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : Spelling.plain(text).split(" ", -1)) {
            for (int from = 0, to; from < word.length(); from = to) {
                to = endOfScript(word, from);
                words.add(word.substring(from, to));
            }
        }
        return words;
    }

    private static int endOfScript(String word, int from) {
        var chinese = Hanzi.is(word.charAt(from));
        var to = from + 1;
        while (to < word.length() && Hanzi.is(word.charAt(to)) == chinese) {
            to++;
        }
        return to;
    }

    /** Whether a word is written in Chinese characters. */
    public static boolean isChinese(String word) {
        return !word.isEmpty() && Hanzi.is(word.charAt(0));
    }

    /** What each character of a Chinese word sounds like, without tones. */
    public static List<String> syllables(String chinese) {
        return chinese.chars()
                .mapToObj(letter -> Hanzi.pinyin(String.valueOf((char) letter)))
                .toList();
    }

    /** The same of a person's name, whose first character may sound otherwise as a surname: 单 is shan there. */
    public static List<String> syllablesOfPerson(String chinese) {
        var syllables = new ArrayList<>(syllables(chinese));
        var family = PersonalName.of(new Trait.FullName(chinese)).family();
        if (family.written().length() == 1 && family.written().equals(chinese.substring(0, 1))) {
            syllables.set(0, family.letters());
        }
        return syllables;
    }

    /** The name of an organisation without what it is by law, unless that is all of it. */
    public static String withoutLegalForm(String chinese) {
        var form = LegalForm.atEndOf(chinese);
        return form == null
                ? chinese
                : chinese.substring(0, chinese.length() - form.written().length());
    }

    /** What a word in Latin letters sounds like. */
    public static String sound(String word) {
        return Phonetics.sound(word);
    }

    /**
     * The digits under which a phone rings: with the code of its country, and without where that is known.
     *
     * @param country ISO 3166-1; tells what a number without country code means
     */
    public static Set<String> ringing(String phone, @Nullable String country) {
        var key = PhoneNumbers.key(phone, country);
        if (key == null) {
            return Set.of();
        }
        var numbers = new LinkedHashSet<String>();
        numbers.add(key.startsWith("+") ? key.substring(1) : key);
        var written = new StringBuilder();
        phone.chars().filter(Character::isDigit).forEach(digit -> written.append((char) digit));
        if (!phone.strip().startsWith("+") && !written.isEmpty()) {
            numbers.add(trunkless(written.toString()));
        } else if (key.startsWith("+86")) {
            numbers.add(key.substring(3));
        }
        return numbers;
    }

    /** A number as it is dialled, without the zeros that lead out of a town or a country. */
    public static String trunkless(String digits) {
        return digits.startsWith("00") ? digits.substring(2) : digits.startsWith("0") ? digits.substring(1) : digits;
    }
}
