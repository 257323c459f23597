package dev.guanxi.sales.wording;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.guanxi.platform.domain.DomainException.Invalid;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A text with places for values, {@code {{customer.name}}}, and with parts that stand only where a value is there,
 * {@code {{#discount}} ... {{/discount}}}, or where it is not, {@code {{^discount}} ... {{/discount}}}. People write such
 * texts, so nothing else of the language is understood: no text is taken in from elsewhere, nothing is repeated, and of
 * what is put in nothing is asked but the value of a name.
 */
public final class Wording {
    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{([^{}]*)}}(?!})");
    private static final Pattern MEANT = Pattern.compile("\\s*[#^/]?\\s*([a-z]\\w*(?:\\.\\w+)*)\\s*");
    private static final Set<String> OF_THE_ENGINE = Set.of("this");

    /** So many parts that stand or do not are understood; they may lie within each other. */
    private static final int PARTS = 50;

    private static final Mustache.Compiler ENGINE = Mustache.compiler()
            .withCollector(new NamesOnly())
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .defaultValue("");

    private final String text;
    private final Set<String> names;

    private Wording(String text, Set<String> names) {
        this.text = text;
        this.names = names;
    }

    /** Looks for values under the names of one thing; asks no object for anything, as the engine otherwise would. */
    private static final class NamesOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /**
     * Reads a text.
     *
     * @param field where somebody wrote it, for a refusal
     */
    public static Wording of(String text, String field) {
        var names = new LinkedHashSet<String>();
        var tags = TAG.matcher(text);
        var parts = 0;
        while (tags.find()) {
            var meant = MEANT.matcher(tags.group(1));
            if (!meant.matches() || isOfTheEngine(meant.group(1))) {
                throw new Invalid(field, "wording-tag-unknown", tags.group());
            }
            names.add(meant.group(1));
            parts += tags.group(1).strip().startsWith("#")
                            || tags.group(1).strip().startsWith("^")
                    ? 1
                    : 0;
        }
        var rest = tags.reset().replaceAll("");
        ensureField(!rest.contains("{{") && !rest.contains("}}"), field, "wording-tag-open");
        ensureField(parts <= PARTS, field, "wording-too-many-parts", PARTS);
        var wording = new Wording(text, names);
        try {
            wording.read();
        } catch (MustacheException e) {
            throw new Invalid(field, "wording-part-open", String.valueOf(e.getMessage()));
        }
        return wording;
    }

    /** Whether a name means something else to the engine than a value. */
    static boolean isOfTheEngine(String name) {
        return OF_THE_ENGINE.contains(name);
    }

    private Template read() {
        return ENGINE.compile(text);
    }

    /** All names that stand in it, in their order. */
    public Set<String> names() {
        return names;
    }

    /** The names of places that have no value, in those parts that stand. */
    public Set<String> missing(Values values) {
        var missing = new LinkedHashSet<String>();
        read().visit(new Mustache.Visitor() {
            @Override
            public void visitText(String plain) {
                // Of itself it needs nothing.
            }

            @Override
            public void visitVariable(String name) {
                if (values.get(name) == null) {
                    missing.add(name);
                }
            }

            @Override
            public boolean visitInclude(String name) {
                return false;
            }

            @Override
            public boolean visitSection(String name) {
                return values.holds(name);
            }

            @Override
            public boolean visitInvertedSection(String name) {
                return !values.holds(name);
            }
        });
        return missing;
    }

    /** The text with the values in their places; nothing stands where there is none. */
    public String with(Values values) {
        return ENGINE.withFormatter(values::text).compile(text).execute((Mustache.CustomContext) values::get);
    }
}
