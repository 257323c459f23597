package dev.guanxi.sales.template;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.sales.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a template.
 *
 * @param text of a heading or a paragraph
 * @param items of a list
 * @param clause the key of a clause of the library, in the template's language
 * @param when null where it always stands
 */
public record Block(
        Kind kind,
        @Nullable String text,
        List<String> items,
        @Nullable String clause,
        @Nullable Condition when) {
    /** What a part is; texts have places for values. */
    public enum Kind {
        HEADING,
        SUBHEADING,
        PARAGRAPH,
        LIST,
        NUMBERED_LIST,
        /** The lines of the quote, with discounts, taxes and the total. */
        QUOTE_LINES,
        CLAUSE,
        PAGE_BREAK;

        boolean hasText() {
            return this == HEADING || this == SUBHEADING || this == PARAGRAPH;
        }

        boolean hasItems() {
            return this == LIST || this == NUMBERED_LIST;
        }
    }

    public Block {
        items = List.copyOf(items);
    }

    Block checked(String place) {
        ensureField((text != null) == kind.hasText(), place + ".text", "template-block-text", kind);
        ensureField(items.isEmpty() != kind.hasItems(), place + ".items", "template-block-items", kind);
        ensureField((clause != null) == (kind == Kind.CLAUSE), place + ".clause", "template-block-clause", kind);
        return this;
    }

    /** Puts down which names stand where. */
    void name(String place, Map<String, Set<String>> places) {
        if (text != null) {
            places.put(place + ".text", Wording.of(text, place + ".text").names());
        }
        for (int i = 0; i < items.size(); i++) {
            var item = "%s.items[%d]".formatted(place, i);
            places.put(item, Wording.of(items.get(i), item).names());
        }
        if (when != null) {
            places.put(place + ".when.field", Set.of(when.field()));
        }
    }

    int letters() {
        return (text == null ? 0 : text.length())
                + items.stream().mapToInt(String::length).sum();
    }
}
