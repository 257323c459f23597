package dev.guanxi.platform.offline;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw in a field, and what they want it to be. Null, or left out, is no value.
 */
@Schema(name = "OfflineFieldChange")
public record FieldWish(
        @Nullable
        @Schema(
                implementation = Object.class,
                description = "What the phone showed when it was changed there.",
                examples = "想先看样品")
        JsonNode seen,

        @Nullable @Schema(implementation = Object.class, description = "What it is to be.", examples = "隐形眼镜年度采购")
        JsonNode wanted) {}
