package dev.guanxi.platform.web.records;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be again as it was. */
public record Restoration(
        @NotNull @Min(0) @Schema(description = "The version to go back to, as the history counts.", examples = "0")
        Long version,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Only these fields; all that can be changed when left out.", examples = "[\"phone\"]")
        List<@NotBlank @Size(max = 100) String> fields) {

    /** The same with a field that comes of another one: whoever wants one back needs both. */
    public Restoration withWhatFollows(String field, String follows) {
        return fields == null || !fields.contains(field) || fields.contains(follows)
                ? this
                : new Restoration(
                        version,
                        Stream.concat(fields.stream(), Stream.of(follows)).toList());
    }
}
