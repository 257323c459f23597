package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done to which records: those of a filter, or those named. */
public record NewBulkChange(
        @NotBlank @Size(max = 100) @Schema(examples = "customers")
        String list,

        @Nullable
        @Size(max = 2000)
        @Schema(description = "RSQL over the list's fields; of what it finds, the caller's own sight holds.")
        String filter,

        @Nullable @Size(min = 1, max = 1000) @Schema(description = "The records themselves, instead of a filter.")
        List<@NotNull UUID> ids,

        @Nullable
        @Schema(
                defaultValue = "CHANGE",
                description = "CHANGE takes a patch; REMOVE puts the records into the recycle bin and takes none.")
        BulkAction action,

        @Nullable
        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description =
                        "A JSON Merge Patch, as a single record of the list takes it. Required unless records are removed.",
                examples = "{\"industry\": \"technology\"}")
        JsonNode patch,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Why, for the history of each record.", examples = "New classes of industries")
        String reason) {

    /** What is done to each: changed, unless something else is said. */
    BulkChange.Task task() {
        return new BulkChange.Task(action == null ? BulkAction.CHANGE : action, patch);
    }
}
