package dev.guanxi.platform.fields;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field as the API shows it. */
@Schema(name = "CustomField")
record CustomFieldView(
        UUID id,
        @Schema(examples = "customers") String recordKind,
        @Schema(examples = "rating") String key,
        FieldDefinition definition,

        @Nullable
        @Schema(
                description =
                        "Of a filterable field in use: whether its index is ready. Until then filters work, but read"
                                + " all records.")
        Boolean indexReady,

        Instant createdAt) {
    static CustomFieldView of(DefinedField field) {
        return of(
                field.id(),
                new CustomFieldState(field.recordKind(), field.key(), field.definition(), field.createdAt()),
                field.indexed());
    }

    static CustomFieldView of(CustomField field, boolean indexed) {
        return of(field.id(), field.state(), indexed);
    }

    private static CustomFieldView of(UUID id, CustomFieldState state, boolean indexed) {
        var definition = state.definition();
        return new CustomFieldView(
                id,
                state.recordKind(),
                state.key(),
                definition,
                definition.findable() && definition.inUse() ? indexed : null,
                state.createdAt());
    }
}
