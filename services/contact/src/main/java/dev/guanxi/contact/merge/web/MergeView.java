package dev.guanxi.contact.merge.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.merge.FieldOutcome;
import dev.guanxi.contact.merge.GoingOver;
import dev.guanxi.contact.merge.MergeReport;
import dev.guanxi.contact.merge.MergeSnapshot;
import dev.guanxi.contact.merge.RecordKind;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge as the API shows it. */
@Schema(name = "Merge")
public record MergeView(
        UUID id,
        RecordKind kind,
        UUID survivorId,
        List<Absorbed> absorbed,

        @Schema(description = "How each field came about; empty when one of the records was erased.")
        List<FieldOutcome> fields,

        @Schema(description = "What went over to the survivor.")
        List<GoingOver> wentOver,

        @Schema(description = "Subject of the person who did it.", examples = "ann")
        String mergedBy,

        @Schema(examples = "Ann") String mergedByName,
        Instant mergedAt,

        @Schema(
                description = "One of the records was erased: nobody knows what they were like, and the merge cannot be"
                        + " taken back.")
        boolean forgotten,

        @Nullable @Schema(description = "When and by whom the merge was taken back.")
        Reversal reversal) {

    /** A record that was taken in. */
    @Schema(name = "AbsorbedRecord")
    public record Absorbed(
            UUID id,

            @Nullable
            @Schema(
                    description = "What it was like before; left out when it, or one of the others, was erased.",
                    implementation = Object.class)
            JsonNode before) {}

    /** A merge was taken back. */
    @Schema(name = "MergeReversal")
    public record Reversal(
            Instant reversedAt,
            @Schema(examples = "ann") String reversedBy,
            @Schema(examples = "Ann") String reversedByName,

            @Schema(
                    description =
                            "Fields of the survivor that were changed after the merge, and so were left as they are.")
            List<String> stayed) {}

    static MergeView of(MergeReport report, ObjectMapper json) {
        var merge = report.merge();
        var snapshot = report.snapshot();
        return new MergeView(
                merge.id(),
                merge.kind(),
                merge.survivorId(),
                absorbed(merge.absorbedIds(), snapshot, json),
                snapshot == null ? List.of() : read(snapshot.fieldOutcomes(), new TypeReference<>() {}, json),
                report.wentOver(),
                merge.mergedBy(),
                merge.mergedByName(),
                merge.mergedAt(),
                snapshot == null,
                reversal(report));
    }

    private static List<Absorbed> absorbed(List<UUID> ids, @Nullable MergeSnapshot snapshot, ObjectMapper json) {
        JsonNode states = snapshot == null
                ? json.createObjectNode()
                : read(snapshot.absorbedBefore(), new TypeReference<JsonNode>() {}, json);
        return ids.stream()
                .map(id -> new Absorbed(id, states.get(id.toString())))
                .toList();
    }

    private static @Nullable Reversal reversal(MergeReport report) {
        var at = report.merge().reversedAt();
        var by = report.reversedBy();
        var name = report.reversedByName();
        return at == null || by == null || name == null ? null : new Reversal(at, by, name, report.stayed());
    }

    private static <T> T read(String text, TypeReference<T> type, ObjectMapper json) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
