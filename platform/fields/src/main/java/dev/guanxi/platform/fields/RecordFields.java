package dev.guanxi.platform.fields;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of some records by name, so that what is done field by field covers whatever a record has without being told. Each of the
 * fields that an administrator defined is one by itself: {@code custom.rating}.
 */
public final class RecordFields<P extends Record> {
    private final Class<P> type;
    private final SequencedMap<String, RecordComponent> components = new LinkedHashMap<>();
    private final SequencedMap<String, Custom> custom = new LinkedHashMap<>();

    private RecordFields(Class<P> type) {
        this.type = type;
        for (var component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
    }

    /** A value within the component that has all of them. */
    private record Custom(RecordComponent within, String key) {}

    /** Those of records of one type. */
    @SuppressWarnings("unchecked")
    public static <P extends Record> RecordFields<P> of(Collection<P> profiles) {
        var fields = new RecordFields<>((Class<P>) profiles.iterator().next().getClass());
        fields.components.values().stream()
                .filter(component -> component.getType() == CustomValues.class)
                .forEach(component -> profiles.forEach(profile -> fields.addCustom(component, profile)));
        return fields;
    }

    private void addCustom(RecordComponent component, P profile) {
        if (read(component, profile) instanceof CustomValues values) {
            values.keys().forEach(key -> custom.put(component.getName() + "." + key, new Custom(component, key)));
        }
    }

    /** Their names, in the order of the record. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        components.forEach((name, component) -> {
            if (component.getType() != CustomValues.class) {
                names.add(name);
            }
        });
        names.addAll(custom.keySet());
        return names;
    }

    /** What a record has in one of them. */
    public @Nullable Object value(P profile, String field) {
        var one = custom.get(field);
        if (one != null) {
            return read(one.within(), profile) instanceof CustomValues values ? values.get(one.key()) : null;
        }
        var component = components.get(field);
        return component == null ? null : read(component, profile);
    }

    private @Nullable Object whole(RecordComponent component, Function<String, @Nullable Object> value) {
        if (component.getType() != CustomValues.class) {
            return value.apply(component.getName());
        }
        var values = new HashMap<String, @Nullable Object>();
        custom.forEach((name, one) -> values.put(one.key(), value.apply(name)));
        return CustomValues.of(values);
    }

    /** A record with these values. */
    public P with(Function<String, @Nullable Object> value) {
        var types = components.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(components.values().stream()
                            .map(component -> whole(component, value))
                            .toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s is no public record".formatted(type), e);
        }
    }

    /** Whether there is nothing in a value: no text, no entry, no part with something in it. */
    public static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> list -> list.isEmpty();
            case Record parts ->
                Stream.of(parts.getClass().getRecordComponents()).allMatch(part -> isEmpty(read(part, parts)));
            default -> false;
        };
    }

    private static @Nullable Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be read".formatted(component), e);
        }
    }
}
