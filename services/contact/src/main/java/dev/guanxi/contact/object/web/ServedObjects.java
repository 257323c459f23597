package dev.guanxi.contact.object.web;

import dev.guanxi.contact.object.KindCatalogue;
import dev.guanxi.contact.object.KnownKind;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.ServedFields;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.model.BaseModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shows in the served contract, whenever somebody reads it, the kinds of record that there are at that moment, to whoever
 * may see such records: each with paths and schemas of its own, whose fields {@link ServedFields} fills in after that. The
 * committed contract has one path with the kind as a parameter.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST, priority = 2)
public class ServedObjects implements OASFilter {
    /** The kind whose fields a schema has that is the same for all kinds. */
    static final String ANY_KIND = "{kind}";

    private static final String PLACE = "/objects/" + ANY_KIND;
    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components == null || components.getSchemas() == null || document.getPaths() == null) {
            return;
        }
        var fields = Arc.container().instance(FieldCatalogue.class).get();
        var kinds = Arc.container().instance(KindCatalogue.class).get().inUse().stream()
                .filter(kind -> fields.isKindSeen(kind.key()))
                .toList();
        if (!kinds.isEmpty()) {
            var schemas = components.getSchemas();
            var typed = typed(schemas);
            var more = new LinkedHashMap<>(schemas);
            var paths = document.getPaths();
            var general = paths.getPathItems().entrySet().stream()
                    .filter(path -> path.getKey().contains(PLACE))
                    .toList();
            for (var kind : kinds) {
                var names = new Names(kind, typed);
                schemas.forEach((name, schema) -> {
                    if (typed.contains(name)) {
                        more.put(names.of(name), names.in(schema));
                    }
                });
                general.forEach(path ->
                        paths.addPathItem(path.getKey().replace(ANY_KIND, kind.key()), names.in(path.getValue())));
            }
            components.setSchemas(more);
        }
    }

    /** The schemas that have fields of any kind, and those that are made of such. */
    private static Set<String> typed(Map<String, Schema> schemas) {
        var typed = new TreeSet<String>();
        int before;
        do {
            before = typed.size();
            schemas.forEach((name, schema) -> {
                if (parts(schema).anyMatch(part -> isOfAnyKind(part, typed))) {
                    typed.add(name);
                }
            });
        } while (typed.size() > before);
        return typed;
    }

    private static boolean isOfAnyKind(Schema part, Set<String> typed) {
        return ANY_KIND.equals(String.valueOf(part.get(ServedFields.MARK)))
                || part.getRef() != null && typed.contains(part.getRef().substring(SCHEMAS.length()));
    }

    private static Stream<Schema> parts(Schema schema) {
        var own = Stream.of(
                        schema.getProperties() == null ? Stream.<Schema>of() : schema.getProperties().values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        schema.getAnyOf() == null ? Stream.<Schema>of() : schema.getAnyOf().stream())
                .flatMap(some -> some)
                .toList();
        return Stream.concat(own.stream(), own.stream().flatMap(ServedObjects::parts));
    }

    /** What things of one kind are called: {@code ObjectRowOfVehicles}, {@code findObjectsOfVehicles}. */
    private static final class Names {
        private final KnownKind kind;
        private final Set<String> typed;
        private final String word;

        Names(KnownKind kind, Set<String> typed) {
            this.kind = kind;
            this.typed = typed;
            this.word = Stream.of(kind.key().split("-", -1))
                    .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                    .collect(Collectors.joining());
        }

        String of(String schema) {
            return schema + "Of" + word;
        }

        /** A copy that is of this kind. */
        Schema in(Schema general) {
            var copy = BaseModel.deepCopy(general, Schema.class);
            parts(copy).forEach(this::give);
            return copy;
        }

        private void give(Schema part) {
            if (part.getRef() != null) {
                var name = part.getRef().substring(SCHEMAS.length());
                if (typed.contains(name)) {
                    part.setRef(SCHEMAS + of(name));
                }
            } else if (isOfAnyKind(part, Set.of())) {
                part.set(ServedFields.MARK, kind.key());
            }
        }

        private void give(@Nullable Content content) {
            if (content != null && content.getMediaTypes() != null) {
                content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull)
                        .flatMap(schema -> Stream.concat(Stream.of(schema), parts(schema)))
                        .forEach(this::give);
            }
        }

        /** A copy that is of this kind. */
        PathItem in(PathItem general) {
            var copy = BaseModel.deepCopy(general, PathItem.class);
            copy.getOperations().values().forEach(operation -> {
                name(operation);
                if (operation.getRequestBody() != null) {
                    give(operation.getRequestBody().getContent());
                }
                operation.getResponses().getAPIResponses().values().forEach(answer -> give(answer.getContent()));
            });
            return copy;
        }

        private void name(Operation operation) {
            var called = kind.definition().plural();
            operation.setOperationId(operation.getOperationId() + "Of" + word);
            operation.setSummary("%s: %s / %s".formatted(operation.getSummary(), called.english(), called.chinese()));
            var parameters = new ArrayList<>(operation.getParameters());
            parameters.removeIf(parameter -> "kind".equals(parameter.getName()));
            operation.setParameters(parameters);
        }
    }
}
