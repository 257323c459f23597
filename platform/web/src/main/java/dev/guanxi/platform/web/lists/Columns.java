package dev.guanxi.platform.web.lists;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.persistence.Listing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rows of a list show. */
public final class Columns {
    private Columns() {}

    /** A column and what people call it. */
    @Schema(name = "ListColumn")
    public record Named(
            @Schema(examples = "name") String name,
            @Schema(examples = "Customer") String heading) {}

    /** What people call a field of the records of a list, whether or not the list shows it; its name when nobody said. */
    public static String heading(Locale locale, Listing<?> list, String name) {
        return Headings.of(locale, list, name);
    }

    /** What people call something else that is shown with records. */
    public static String word(Locale locale, String key) {
        return Headings.word(locale, key);
    }

    /** The columns of a list as it is at this moment. */
    public static List<Named> named(Listing<?> list, Locale locale) {
        return Column.of(list).stream()
                .map(Column::name)
                .map(name -> new Named(name, Headings.of(locale, list, name)))
                .toList();
    }

    /**
     * Refuses names that are no columns of a list.
     *
     * @param field where they were said
     */
    static void ensureHas(Listing<?> list, String field, List<String> names) {
        var known = Column.of(list).stream().map(Column::name).toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw new Invalid(
                        field, "list-field-unknown", name, known.stream().collect(Collectors.joining(", ")));
            }
        }
    }
}
