package dev.guanxi.contact.matching;

import dev.guanxi.platform.persistence.Listing.Condition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds names by any part of two characters or more, Chinese ones too; by their beginning with one character. */
public final class NamePart {
    private NamePart() {}

    /**
     * A condition on a name and its pairs of characters.
     *
     * @param column the name; {@code <column>_grams} holds its pairs
     * @param query what is searched; everything when there is nothing
     */
    public static Condition in(String column, @Nullable String query) {
        if (query == null || query.isBlank()) {
            return _ -> "true";
        }
        var part = query.strip().toLowerCase(Locale.ROOT);
        var pattern = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return part.codePointCount(0, part.length()) < 2
                ? bind -> "lower(%s) like %s".formatted(column, bind.apply(pattern))
                : bind -> "%1$s_grams @> bigrams(%2$s) and lower(%1$s) like %3$s"
                        .formatted(column, bind.apply(part), bind.apply("%" + pattern));
    }
}
