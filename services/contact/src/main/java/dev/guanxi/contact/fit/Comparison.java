package dev.guanxi.contact.fit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How what is known is held against what is asked for; letters are compared without their case. */
public enum Comparison {
    /** It is one of the values. */
    ONE_OF,
    /** It is known, and none of the values. */
    NONE_OF,
    /** One of the values is a part of it. */
    CONTAINS,
    /** It is a number, and no less. */
    AT_LEAST,
    /** It is a number, and no more. */
    AT_MOST,
    /** Anything is known; takes no values. */
    KNOWN;

    boolean holds(Set<String> known, List<String> asked) {
        return switch (this) {
            case ONE_OF -> known.stream().anyMatch(value -> equalsAny(value, asked));
            case NONE_OF -> !known.isEmpty() && known.stream().noneMatch(value -> equalsAny(value, asked));
            case CONTAINS ->
                known.stream()
                        .anyMatch(value ->
                                asked.stream().anyMatch(part -> lower(value).contains(lower(part))));
            case AT_LEAST -> known.stream().anyMatch(value -> compare(value, asked) >= 0);
            case AT_MOST -> known.stream().anyMatch(value -> compare(value, asked) <= 0);
            case KNOWN -> !known.isEmpty();
        };
    }

    boolean isOfNumbers() {
        return this == AT_LEAST || this == AT_MOST;
    }

    private static boolean equalsAny(String value, List<String> asked) {
        return asked.stream().anyMatch(value::equalsIgnoreCase);
    }

    private static int compare(String value, List<String> asked) {
        return new BigDecimal(value).compareTo(new BigDecimal(asked.getFirst()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
