package dev.guanxi.contact.merge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a profile by name, so that merging covers whatever a profile has without being told. */
final class ProfileFields<P extends Record> {
    private final Class<P> type;
    private final SequencedMap<String, RecordComponent> components = new LinkedHashMap<>();

    private ProfileFields(Class<P> type) {
        this.type = type;
        for (var component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
    }

    @SuppressWarnings("unchecked")
    static <P extends Record> ProfileFields<P> of(P profile) {
        return new ProfileFields<>((Class<P>) profile.getClass());
    }

    Set<String> names() {
        return components.sequencedKeySet();
    }

    @Nullable
    Object value(P profile, String field) {
        var component = components.get(field);
        return component == null ? null : read(component, profile);
    }

    /** A profile with these values. */
    P with(Function<String, @Nullable Object> value) {
        var types = components.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(names().stream().map(value).toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s is no public record".formatted(type), e);
        }
    }

    /** Whether there is nothing in a value: no text, no entry, no part with something in it. */
    static boolean isEmpty(@Nullable Object value) {
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
