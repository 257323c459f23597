package dev.guanxi.platform.fields;

import dev.guanxi.platform.persistence.MoreFields.MoreField;
import dev.guanxi.platform.web.lists.Columns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the records of a kind have at this moment, and what people call it.
 *
 * @param fields by name what is shown of one record, in the order in which the code has it, fields of an administrator last
 * @param columns by name what a list of them has
 */
record ShownFields(SequencedMap<String, String> fields, SequencedMap<String, String> columns) {
    /** What a record is beside what it says: it goes to the end of a default. */
    private static final Set<String> ABOUT =
            Set.of("id", "status", "ownerId", "team", "mergedInto", "absorbed", "version");

    private static final String MOMENT = "At";

    static ShownFields of(FieldBearer bearer, FieldSet set, Locale locale) {
        var fields = new LinkedHashMap<String, String>();
        bearer.fields().forEach(name -> fields.put(name, Columns.heading(locale, bearer.list(), name)));
        set.active()
                .forEach(rule ->
                        fields.put(rule.name(), rule.definition().label().in(locale)));
        var hidden = bearer.list().more().stream()
                .flatMap(more -> more.now().stream())
                .map(MoreField::name)
                .filter(name -> set.active().isEmpty())
                .toList();
        var columns = new LinkedHashMap<String, String>();
        Columns.named(bearer.list(), locale).stream()
                .filter(column -> !hidden.contains(column.name()))
                .forEach(column -> columns.put(column.name(), column.heading()));
        return new ShownFields(fields, columns);
    }

    /** What is shown as long as nobody says otherwise: everything. */
    LayoutView otherwise(String kind, Locale locale) {
        var said = named(fields, name -> !isCustom(name) && !isAbout(name));
        var own = named(fields, ShownFields::isCustom);
        var about = named(fields, name -> !isCustom(name) && isAbout(name));
        var sections = List.of(
                        section("details", said, locale), section("more", own, locale), section("about", about, locale))
                .stream()
                .filter(section -> !section.fields().isEmpty())
                .toList();
        return new LayoutView(kind, LayoutSource.DEFAULT, null, sections, named(columns, name -> !name.equals("id")));
    }

    private static LayoutView.Section section(String key, List<LayoutView.Field> fields, Locale locale) {
        return new LayoutView.Section(key, Columns.word(locale, "layout." + key), fields);
    }

    /** What is left of a layout: fields that are not in use any more fall out, and so do sections without any. */
    LayoutView of(Layout layout, Locale locale) {
        var contents = layout.contents();
        return new LayoutView(
                layout.recordKind(),
                layout.role() == null ? LayoutSource.ALL : LayoutSource.ROLE,
                layout.role(),
                contents.sections().stream()
                        .map(section -> new LayoutView.Section(
                                section.key(), section.label().in(locale), named(fields, section.fields())))
                        .filter(section -> !section.fields().isEmpty())
                        .toList(),
                named(columns, contents.columns()));
    }

    private static List<LayoutView.Field> named(Map<String, String> known, List<String> wanted) {
        return wanted.stream()
                .filter(known::containsKey)
                .map(name -> new LayoutView.Field(name, known.getOrDefault(name, name)))
                .toList();
    }

    private static List<LayoutView.Field> named(Map<String, String> known, Predicate<String> which) {
        return named(known, known.keySet().stream().filter(which).toList());
    }

    private static boolean isCustom(String name) {
        return name.startsWith(FieldRule.BEGIN);
    }

    private static boolean isAbout(String name) {
        return ABOUT.contains(name) || name.endsWith(MOMENT);
    }
}
