package dev.guanxi.sales.wording;

import dev.guanxi.platform.web.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is put into a text, by name: words as they are to stand there, or truth values, which decide whether a part stands
 * and are said as yes and no where they stand themselves.
 *
 * @param said nothing is said of other names
 * @param locale the language of the text
 */
public record Values(Map<String, Object> said, Locale locale) {
    public Values {
        said = Map.copyOf(said);
    }

    public @Nullable Object get(String name) {
        return said.get(name);
    }

    /** Whether a part stands that is there for this name: it is true, or there are words. */
    public boolean holds(String name) {
        return switch (said.get(name)) {
            case null -> false;
            case Boolean truth -> truth;
            case Object words -> !text(words).isEmpty();
        };
    }

    /** As it stands in the text. */
    String text(Object value) {
        return value instanceof Boolean truth
                ? Texts.of(locale, truth ? "wording.yes" : "wording.no")
                : value.toString();
    }

    /** As it stands in the text; nothing where there is none. */
    public String text(String name) {
        var value = said.get(name);
        return value == null ? "" : text(value);
    }

    /** The same, with these words where there were none. */
    public Values or(Map<String, String> more) {
        var all = new HashMap<String, Object>(more);
        all.putAll(said);
        return new Values(all, locale);
    }
}
