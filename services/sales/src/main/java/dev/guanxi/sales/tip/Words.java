package dev.guanxi.sales.tip;

import dev.guanxi.platform.persistence.Listing.Condition;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody types to find what others wrote: every word stands somewhere in it, in whatever case. */
final class Words {
    private Words() {}

    /**
     * A condition on rows.
     *
     * @param text the SQL of all that is looked through
     * @param typed everything fits when it is nothing
     */
    static Condition in(String text, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return _ -> "true";
        }
        var words = Arrays.asList(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return bind -> words.stream()
                .map(word -> "strpos(lower(%s), %s) > 0".formatted(text, bind.apply(word)))
                .collect(Collectors.joining(" and ", "(", ")"));
    }
}
