package dev.guanxi.platform.fields;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.Unfit;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one kind of record at one moment: what their values must be, in a request and in a file. */
public final class FieldSet {
    /** Of a kind that no administrator gave any. */
    public static final FieldSet NONE = new FieldSet(List.of());

    private static final int LONGEST_CELL = 5_000;

    private final SequencedMap<String, FieldRule> rules = new LinkedHashMap<>();
    private final List<FieldRule> active;
    private final List<ImportColumn> columns;

    FieldSet(List<FieldRule> rules) {
        rules.forEach(rule -> this.rules.put(rule.key(), rule));
        this.active = rules.stream().filter(rule -> rule.definition().inUse()).toList();
        this.columns = active.stream().map(FieldSet::column).toList();
    }

    /** What a field of this key takes; empty where there is none, or none that is in use. */
    public Optional<ValueType> typeOf(String key) {
        return Optional.ofNullable(rules.get(key))
                .map(FieldRule::definition)
                .filter(FieldDefinition::inUse)
                .map(FieldDefinition::type);
    }

    /** What people call the fields in use, by key. */
    public Map<String, FieldWording> labels() {
        return active.stream()
                .collect(Collectors.toMap(
                        FieldRule::key, rule -> rule.definition().label()));
    }

    /** What people call an option of a field; empty where there is no such. */
    public Optional<FieldWording> labelOf(String key, String option) {
        return Optional.ofNullable(rules.get(key)).stream()
                .flatMap(rule -> rule.definition().choices().stream())
                .filter(one -> one.key().equals(option))
                .map(FieldOption::label)
                .findFirst();
    }

    List<FieldRule> active() {
        return active;
    }

    /** The values of a new record: those that are said, and defaults for the others. Refuses what is missing or unfit. */
    public CustomValues forNew(CustomValues wanted) {
        if (wanted.isEmpty() && active.isEmpty()) {
            return wanted;
        }
        return checked(CustomValues.NOTHING, withDefaults(wanted.values()), true);
    }

    /** What a new record says. */
    public <V extends Customised<V>> V forNew(V wanted) {
        return wanted.with(forNew(wanted.custom()));
    }

    /** The same of a record that others told of: nobody is there to say what is missing. */
    public CustomValues forHeardOf() {
        return forHeardOf(CustomValues.NOTHING);
    }

    /** The same where some values are known, which fit. */
    public CustomValues forHeardOf(CustomValues known) {
        return active.isEmpty() ? CustomValues.NOTHING : withDefaults(known.values());
    }

    /**
     * Those values of another record that go to a field of the same key and type here, and fit its rules. References do
     * not: who brought them along need not see where they lead.
     */
    public CustomValues fitting(ToldValues told) {
        var values = new HashMap<String, Object>();
        told.values().values().forEach((key, value) -> {
            var rule = rules.get(key);
            if (rule != null
                    && rule.definition().inUse()
                    && !rule.definition().refers()
                    && rule.definition().type().name().equals(told.types().get(key))) {
                collect(new ArrayList<>(), () -> values.put(key, rule.normal(value)));
            }
        });
        return CustomValues.of(values);
    }

    /** Of which type each of these values is, by key; of a field that is not in use any more nothing is said. */
    public ToldValues told(CustomValues values) {
        return new ToldValues(
                values,
                active.stream()
                        .filter(rule -> values.keys().contains(rule.key()))
                        .collect(Collectors.toMap(
                                FieldRule::key, rule -> rule.definition().type().name())));
    }

    /**
     * The values of a record that is changed. What it has already may stay, whatever the rules are by now; what was
     * required of it cannot be taken away.
     */
    public CustomValues changed(CustomValues present, CustomValues wanted) {
        return present.equals(wanted) ? present : checked(present, wanted, false);
    }

    /** What a changed record says. */
    public <V extends Customised<V>> V changed(V present, V wanted) {
        return wanted.with(changed(present.custom(), wanted.custom()));
    }

    /** What stays of a record's values when a person is forgotten of whom it may speak: nothing that somebody wrote freely. */
    public CustomValues withoutWords(CustomValues values) {
        var kept = new HashMap<String, Object>();
        values.values().forEach((key, value) -> {
            var rule = rules.get(key);
            if (rule != null && !rule.definition().type().holdsWords()) {
                kept.put(key, value);
            }
        });
        return CustomValues.of(kept);
    }

    private CustomValues withDefaults(Map<String, Object> wanted) {
        var values = new HashMap<>(wanted);
        for (var rule : active) {
            var unlessSaid = rule.definition().defaultValue();
            if (unlessSaid != null) {
                values.computeIfAbsent(rule.key(), _ -> rule.normal(unlessSaid));
            }
        }
        return CustomValues.of(values);
    }

    private CustomValues checked(CustomValues present, CustomValues wanted, boolean fresh) {
        var findings = new ArrayList<Invalid>();
        var values = new HashMap<String, Object>();
        wanted.values().forEach((key, value) -> {
            if (value.equals(present.get(key))) {
                values.put(key, value);
            } else {
                collect(findings, () -> values.put(key, rule(key).normal(value)));
            }
        });
        active.stream()
                .filter(rule -> rule.definition().mandatory() && !wanted.keys().contains(rule.key()))
                .filter(rule -> fresh || present.keys().contains(rule.key()))
                .forEach(rule -> findings.add(new Invalid(rule.name(), "custom-value-missing")));
        if (!findings.isEmpty()) {
            throw new Unfit(
                    findings,
                    findings.stream().noneMatch(finding -> FieldRule.NOT_UNDERSTOOD.contains(finding.code())));
        }
        return saying(values, present);
    }

    /** These values, and which references among them somebody wrote just now. */
    private CustomValues saying(Map<String, Object> values, CustomValues present) {
        var written = new HashMap<String, WrittenReference>();
        values.forEach((key, value) -> {
            var rule = rules.get(key);
            var kind = rule == null ? null : rule.definition().refersTo();
            if (kind != null && value instanceof String id && !value.equals(present.get(key))) {
                written.put(key, new WrittenReference(kind, UUID.fromString(id)));
            }
        });
        return CustomValues.of(values).saying(written);
    }

    private static void collect(List<Invalid> findings, Runnable step) {
        try {
            step.run();
        } catch (Invalid finding) {
            findings.add(finding);
        }
    }

    private FieldRule rule(String key) {
        var rule = rules.get(key);
        if (rule == null) {
            throw new Invalid(
                    FieldRule.BEGIN + key,
                    "custom-field-unknown",
                    key,
                    active.stream().map(FieldRule::key).collect(Collectors.joining(", ")));
        }
        if (!rule.definition().inUse()) {
            throw new Invalid(rule.name(), "custom-field-inactive", key);
        }
        return rule;
    }

    /** The columns of a file beside those that are written in code. */
    public List<ImportColumn> with(List<ImportColumn> own) {
        return columns.isEmpty()
                ? own
                : Stream.concat(own.stream(), columns.stream()).toList();
    }

    private static ImportColumn column(FieldRule rule) {
        var definition = rule.definition();
        var column = switch (definition.type()) {
            case NUMBER -> ImportColumn.of(rule.name(), ImportType.NUMBER);
            case DATE -> ImportColumn.of(rule.name(), ImportType.DATE);
            case MOMENT -> ImportColumn.of(rule.name(), ImportType.TIME);
            case TEXT, MONEY, YES_NO, CHOICE, CHOICES, EMAIL, PHONE, URL, REFERENCE ->
                ImportColumn.text(rule.name(), LONGEST_CELL);
        };
        var called = column.orCalled(
                rule.key(), definition.label().english(), definition.label().chinese());
        return definition.mandatory() && definition.defaultValue() == null ? called.mustBeThere() : called;
    }

    /** What a row of a file says; each cell that does not fit refuses the row. */
    public CustomValues read(ImportRow row) {
        if (active.isEmpty()) {
            return CustomValues.NOTHING;
        }
        var values = new HashMap<String, Object>();
        for (var rule : active) {
            var cell = row.text(rule.name());
            if (cell != null) {
                try {
                    values.put(rule.key(), rule.normal(rule.inFile(cell)));
                } catch (Invalid finding) {
                    row.refuse(finding);
                }
            }
        }
        return saying(withDefaults(values).values(), CustomValues.NOTHING);
    }

    /**
     * What a row of a file changes of a record that is there, by key; null where it empties a field. Each cell that does
     * not fit refuses the row.
     */
    public Map<String, @Nullable Object> readChange(ImportRow row) {
        var values = new HashMap<String, @Nullable Object>();
        for (var rule : active) {
            var cell = row.text(rule.name());
            if (cell != null) {
                try {
                    values.put(rule.key(), rule.normal(rule.inFile(cell)));
                } catch (Invalid finding) {
                    row.refuse(finding);
                }
            } else if (row.empties(rule.name())) {
                values.put(rule.key(), null);
            }
        }
        return values;
    }

    /** The values of a record that is changed so, as {@link #changed} checks them. */
    public CustomValues changed(CustomValues present, Map<String, ? extends @Nullable Object> change) {
        if (change.isEmpty()) {
            return present;
        }
        var values = new HashMap<String, @Nullable Object>(present.values());
        values.putAll(change);
        return changed(present, CustomValues.of(values));
    }

    Map<String, FieldRule> rules() {
        return rules;
    }
}
