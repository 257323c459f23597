package dev.guanxi.platform.offline;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field that somebody else made something else of meanwhile; it stays as it is. Left out is no value. */
@Schema(name = "OfflineFieldConflict")
public record FieldConflict(
        @Schema(examples = "interest") String field,

        @Nullable @Schema(implementation = Object.class, description = "What the phone had seen.", examples = "想先看样品")
        JsonNode original,

        @Nullable @Schema(implementation = Object.class, description = "What it is now.", examples = "年度框架")
        JsonNode current,

        @Nullable
        @Schema(implementation = Object.class, description = "What the phone wanted it to be.", examples = "隐形眼镜年度采购")
        JsonNode wanted) {}
