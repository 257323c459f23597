package dev.guanxi.contact.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question to the index: keys, joined by and and or, as PostgreSQL's text search writes it. A placeholder stands
 * before each key for the slice it is asked in.
 */
record Keys(String text) {
    /** Never part of a key, because no letter and no name has it. */
    static final String SLICE = "\u0001";

    static final Keys ANYTHING = new Keys("");

    static Keys key(String lexeme) {
        var quoted = lexeme.replace(SLICE, "").replace("\\", "\\\\").replace("'", "''");
        return new Keys("'" + SLICE + quoted + "'");
    }

    /** All keys that begin so. */
    static Keys begun(String lexeme) {
        return new Keys(key(lexeme).text() + ":*");
    }

    static Keys all(Stream<Keys> keys) {
        return joined(keys, " & ");
    }

    static Keys any(Stream<Keys> keys) {
        return joined(keys, " | ");
    }

    private static Keys joined(Stream<Keys> keys, String by) {
        var texts =
                keys.map(Keys::text).filter(text -> !text.isEmpty()).distinct().toList();
        return new Keys(
                texts.size() == 1 ? texts.getFirst() : texts.stream().collect(Collectors.joining(by, "(", ")")));
    }

    Keys and(Keys other) {
        return all(Stream.of(this, other));
    }
}
