package dev.guanxi.platform.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that somebody did while they were away. */
@Schema(name = "OfflineOperation")
public record OfflineOperation(
        @NotNull
        @Schema(
                description = "Made by the phone, never the same twice. Later operations may name what this one made by"
                        + " it, wherever they name a record.")
        UUID id,

        @NotNull
        @Pattern(regexp = "[a-z][a-z-]{0,39}")
        @Schema(description = "Of what kind the record is.", examples = "lead")
        String kind,

        @NotNull @Schema(examples = "CREATE") OfflineAction action,

        @NotNull
        @Schema(
                description = "By the phone's clock; what is later than now counts as now.",
                examples = "2026-11-20T02:00:00Z")
        Instant happenedAt,

        @Nullable @Schema(description = "Which one is changed; or the operation that made it.")
        UUID recordId,

        @Nullable
        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description = "Of a CREATE: what a request takes that makes such a record.",
                examples = "{\"source\": \"CALL\", \"profile\": {\"company\": \"杭州天明眼镜有限公司\"}}")
        ObjectNode record,

        @Nullable
        @Size(min = 1, max = 100)
        @Schema(
                description = "Of a CHANGE: by its name, what is changed. A field that an administrator defined is"
                        + " `custom.` and its key.")
        Map<@NotNull @Size(max = 200) String, @NotNull @Valid FieldWish> fields) {}
