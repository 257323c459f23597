package dev.guanxi.platform.fields;

import dev.guanxi.platform.persistence.ListField;
import dev.guanxi.platform.persistence.MoreFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a kind as its list knows them; worked out anew only when there are others. */
final class ListedFields<T> implements MoreFields<T> {
    private final Supplier<FieldSet> present;
    private final String component;
    private final Function<T, @Nullable CustomValues> values;
    private final BooleanSupplier seen;
    private volatile Prepared<T> prepared = new Prepared<>(FieldSet.NONE, List.of());

    ListedFields(
            Supplier<FieldSet> present,
            String component,
            Function<T, @Nullable CustomValues> values,
            BooleanSupplier seen) {
        this.present = present;
        this.component = component;
        this.values = values;
        this.seen = seen;
    }

    private record Prepared<T>(FieldSet of, List<MoreField<T>> fields) {}

    @Override
    public String component() {
        return component;
    }

    @Override
    public boolean areSeen() {
        return seen.getAsBoolean();
    }

    @Override
    public List<MoreField<T>> now() {
        var set = present.get();
        var known = prepared;
        if (known.of() != set) {
            known = new Prepared<>(
                    set, set.active().stream().flatMap(this::fields).toList());
            prepared = known;
        }
        return known.fields();
    }

    private Stream<MoreField<T>> fields(FieldRule rule) {
        var asked = rule.definition().findable() ? FieldExpression.of(rule).asked() : List.<ListField>of();
        return names(rule)
                .map(name -> new MoreField<>(
                        name,
                        asked.stream()
                                .filter(field -> field.name().equals(name))
                                .findFirst()
                                .orElse(null),
                        row -> value(rule, name, values.apply(row)),
                        locale -> heading(rule, name, locale)));
    }

    private static Stream<String> names(FieldRule rule) {
        return rule.definition().type() == ValueType.MONEY
                ? Stream.of(rule.name() + ".amount", rule.name() + ".currency")
                : Stream.of(rule.name());
    }

    private static @Nullable Object value(FieldRule rule, String name, @Nullable CustomValues values) {
        var value = values == null ? null : values.get(rule.key());
        return value instanceof Map<?, ?> parts ? parts.get(part(name)) : value;
    }

    private static String heading(FieldRule rule, String name, Locale locale) {
        var label = rule.definition().label().in(locale);
        return name.equals(rule.name()) ? label : "%s (%s)".formatted(label, part(name));
    }

    private static String part(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
