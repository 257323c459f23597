package dev.guanxi.platform.web.records;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from the trail what a record was at an earlier version, as a merge patch of what it is now; applied like
 * any other patch, it is an ordinary change, under the same rules. The trail says of that change what it restored.
 */
@ApplicationScoped
public class Restorations {
    private final AuditTrail trail;
    private final ObjectMapper json;
    private final MergePatch patches;

    Restorations(AuditTrail trail, ObjectMapper json, MergePatch patches) {
        this.trail = trail;
        this.json = json;
        this.patches = patches;
    }

    /**
     * The patch that takes a record back; whoever asks must have seen the record.
     *
     * @param editable what people can change of such a record
     */
    public Uni<JsonNode> patch(UUID subject, Restoration wanted, Class<? extends Record> editable) {
        var known = Stream.of(editable.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        var fields = wanted.fields() == null ? known : new HashSet<>(wanted.fields());
        fields.forEach(field -> ensureField(
                known.contains(field),
                "fields",
                "restoration-field",
                field,
                known.stream().sorted().collect(Collectors.joining(", "))));
        return trail.since(subject, wanted.version())
                .map(later -> fitted(patch(later, fields), editable))
                .invoke(patch -> {
                    ensure(!patch.isEmpty(), "restoration-of-nothing", wanted.version());
                    ChangeNote.current().restoring(wanted.version()).attach();
                });
    }

    /**
     * A record that is written anew as a whole, as it would be again; whoever asks must have seen it.
     *
     * @param present what people can change of the record, as it is
     */
    public <T extends Record> Uni<T> restored(UUID subject, Restoration wanted, T present, Class<T> editable) {
        return patch(subject, wanted, editable).map(patch -> patches.apply(present, patch, editable));
    }

    /** What was there before the first of some changes to each field. */
    private ObjectNode patch(List<AuditEntry> later, Set<String> fields) {
        var patch = json.createObjectNode();
        var settled = new HashSet<String>();
        for (var entry : later) {
            for (var change : entry.changes()) {
                var path = change.path("field").asText();
                if (fields.contains(path.split("\\.", 2)[0]) && settled.add(path)) {
                    ensure(change.size() > 1, "restoration-forgotten", path);
                    put(patch, path, change.get("before"));
                }
            }
        }
        return patch;
    }

    /** A list is kept with more than people can write, such as the name of each product; the patch leaves that out. */
    private JsonNode fitted(ObjectNode patch, Class<? extends Record> editable) {
        for (var component : editable.getRecordComponents()) {
            if (patch.get(component.getName()) instanceof ArrayNode list) {
                patch.set(component.getName(), json.valueToTree(read(list, component)));
            }
        }
        return patch;
    }

    private Object read(ArrayNode list, RecordComponent component) {
        try {
            return json.readerFor(json.constructType(component.getGenericType()))
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode place, String path, @Nullable JsonNode value) {
        var dot = path.indexOf('.');
        if (dot >= 0) {
            put(place.withObjectProperty(path.substring(0, dot)), path.substring(dot + 1), value);
        } else if (value == null) {
            place.putNull(path);
        } else {
            place.set(path, value);
        }
    }
}
