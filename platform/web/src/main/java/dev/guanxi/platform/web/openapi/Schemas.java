package dev.guanxi.platform.web.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The document's named schemas, and the way from a reference to what it names. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private final Components components;

    Schemas(Components components) {
        this.components = components;
    }

    /** A reference to a named schema. */
    static Schema to(String name) {
        return OASFactory.createSchema().ref(PREFIX + name);
    }

    static @Nullable String nameOf(@Nullable Schema schema) {
        return schema == null || schema.getRef() == null
                ? null
                : schema.getRef().substring(PREFIX.length());
    }

    Map<String, Schema> all() {
        var present = components.getSchemas();
        return present == null ? Map.of() : new HashMap<>(present);
    }

    @Nullable
    Schema named(String name) {
        return all().get(name);
    }

    /** The schema itself, or the one it refers to. */
    Schema resolved(Schema schema) {
        var name = nameOf(schema);
        var found = name == null ? schema : named(name);
        if (found == null) {
            throw new IllegalStateException("The schema %s is named but not there.".formatted(name));
        }
        return found;
    }

    /** Names of all schemas that these are made of. */
    Set<String> reachable(Stream<Schema> from) {
        var names = new TreeSet<String>();
        from.forEach(schema -> collect(schema, names));
        return names;
    }

    private void collect(Schema schema, Set<String> names) {
        var name = nameOf(schema);
        if (name != null && !names.add(name)) {
            return;
        }
        var target = resolved(schema);
        Stream.of(
                        target.getProperties() == null ? Stream.<Schema>of() : target.getProperties().values().stream(),
                        Stream.ofNullable(target.getItems()),
                        Stream.ofNullable(target.getAdditionalPropertiesSchema()),
                        Stream.of(target.getAllOf(), target.getAnyOf(), target.getOneOf())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .flatMap(part -> part)
                .forEach(part -> collect(part, names));
    }

    void put(String name, Schema schema) {
        components.addSchema(name, schema);
    }

    void remove(String name) {
        components.removeSchema(name);
    }
}
