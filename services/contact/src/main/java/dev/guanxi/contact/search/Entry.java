package dev.guanxi.contact.search;

import dev.guanxi.contact.matching.Reading;
import dev.guanxi.platform.identity.Ownership;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a record stands in the index.
 *
 * @param plain its words, each with a space before and after, a bar between texts; what a match is told by
 * @param heard how it is pronounced and dialled, in the same way
 * @param lexemes the keys that lead to it; more than fit are possible, fewer never
 */
record Entry(Findable record, String plain, String heard, Set<String> lexemes) {
    private static final int MOST_WORDS = 60;
    private static final int LONGEST_WORD = 64;
    private static final int MOST_SYLLABLES = 12;

    static Entry of(Findable record) {
        return new Writer(record).entry();
    }

    /** Puts an entry together, text by text. */
    private static final class Writer {
        private final Findable record;
        private final StringBuilder plain = new StringBuilder("|");
        private final StringBuilder heard = new StringBuilder(" ");
        private final Set<String> lexemes = new LinkedHashSet<>();
        private int words;

        Writer(Findable record) {
            this.record = record;
        }

        Entry entry() {
            if (record.shown()) {
                var found = record.words();
                name(found.label(), found.person());
                found.also().forEach(also -> name(also, found.person()));
                Stream.of(found.number(), found.email()).forEach(text -> {
                    if (text != null) {
                        text(words(text));
                    }
                });
                if (found.phone() != null) {
                    Reading.ringing(found.phone(), found.country()).forEach(this::phone);
                }
                belongings(record.ownership());
            }
            return new Entry(record, plain.toString(), heard.toString(), lexemes);
        }

        private void name(String text, boolean person) {
            var words = words(text);
            text(words);
            for (var word : words) {
                if (Reading.isChinese(word)) {
                    chinese(word, person);
                } else if (Grams.length(word) >= Lexemes.LATIN_PART) {
                    heard(Lexemes.sound(word));
                }
            }
        }

        private List<String> words(String text) {
            var all = Reading.words(text).stream()
                    .limit(MOST_WORDS - words)
                    .map(word -> Grams.first(word, LONGEST_WORD))
                    .toList();
            words += all.size();
            return all;
        }

        private void text(List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            plain.append(' ').append(String.join(" ", words)).append(" |");
            lexemes.add(Lexemes.whole(words));
            for (var word : words) {
                lexemes.add(Lexemes.beginning(word, 1));
                if (!Reading.isChinese(word)) {
                    lexemes.add(Lexemes.beginning(word, 2));
                } else {
                    lexemes.addAll(Grams.of(word, 1));
                }
                lexemes.addAll(Lexemes.parts(word));
            }
        }

        private void chinese(String word, boolean person) {
            var core = person ? word : Reading.withoutLegalForm(word);
            var short1 = Grams.first(core, MOST_SYLLABLES);
            var syllables = Reading.syllables(short1);
            syllables(syllables);
            if (person) {
                var asSurname = Reading.syllablesOfPerson(short1);
                if (!asSurname.equals(syllables)) {
                    syllables(asSurname);
                }
            }
            if (Lexemes.isShortName(word)) {
                heard(Lexemes.blurred(String.join("", person ? Reading.syllablesOfPerson(word) : syllables)));
            }
        }

        private void syllables(List<String> syllables) {
            var initials = new StringBuilder();
            syllables.forEach(syllable -> initials.append(Grams.first(syllable, 1)));
            for (int i = 0; i < syllables.size(); i++) {
                var letters = String.join("", syllables.subList(i, syllables.size()));
                heard.append(letters).append(' ');
                heard.append(':').append(initials.substring(i)).append(' ');
                lexemes.add(Lexemes.pinyin(letters));
                lexemes.add(Lexemes.initials(initials.substring(i)));
            }
        }

        private void phone(String digits) {
            heard('#' + digits);
            lexemes.add(Lexemes.whole(List.of(digits)));
            Lexemes.phone(digits).forEach(lexemes::add);
        }

        private void heard(String key) {
            heard.append(key).append(' ');
            if (!key.startsWith("#")) {
                lexemes.add(key);
            }
        }

        private void belongings(Ownership ownership) {
            lexemes.add(Lexemes.kind(record.kind()));
            if (ownership.owner() != null) {
                lexemes.add(Lexemes.owner(ownership.owner()));
            }
            if (ownership.partner() != null) {
                lexemes.add(Lexemes.partner(ownership.partner()));
            }
            if (ownership.customer() != null) {
                lexemes.add(Lexemes.customer(ownership.customer()));
            }
            if (ownership.team() instanceof String team) {
                for (int end = team.length(); end > 0; end = team.lastIndexOf('/', end - 1)) {
                    lexemes.add(Lexemes.team(team.substring(0, end)));
                }
            }
        }
    }
}
