package dev.guanxi.platform.fields;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A layout as an administrator wrote it, also with fields that are not in use any more. */
@Schema(name = "LayoutDefinition")
record LayoutDefinitionView(
        UUID id,
        @Schema(examples = "customers") String recordKind,

        @Nullable @Schema(description = "Null: for everybody who has none of their own.", examples = "sales-rep")
        String role,

        LayoutContents contents,
        Instant createdAt) {
    static LayoutDefinitionView of(Layout layout) {
        var state = layout.state();
        return new LayoutDefinitionView(
                layout.id(), state.recordKind(), state.role(), state.contents(), state.createdAt());
    }
}
