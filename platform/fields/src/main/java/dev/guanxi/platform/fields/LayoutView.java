package dev.guanxi.platform.fields;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a front-end shows of a kind of record, and where. */
@Schema(name = "Layout")
public record LayoutView(
        @Schema(examples = "customers") String recordKind,
        LayoutSource source,

        @Nullable @Schema(description = "For whoever has this role; null when for everybody.", examples = "sales-rep")
        String role,

        @Schema(description = "Of one record, in their order.")
        List<Section> sections,

        @Schema(description = "Of a list, in their order; columns that GET /lists names.")
        List<Field> columns) {

    /** Fields that are shown together. */
    @Schema(name = "ShownSection")
    public record Section(
            @Schema(examples = "address") String key,

            @Schema(description = "In the caller's language.", examples = "Address")
            String label,

            List<Field> fields) {}

    /** A field and what people call it. */
    @Schema(name = "ShownField")
    public record Field(
            @Schema(description = "Its name in the record, wherever in it it stands.", examples = "city")
            String name,

            @Schema(description = "In the caller's language.", examples = "City")
            String label) {}
}
