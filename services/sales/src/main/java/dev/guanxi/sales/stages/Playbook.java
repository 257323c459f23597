package dev.guanxi.sales.stages;

import dev.guanxi.platform.fields.FieldWording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What helps with the deals of a stage. */
@Schema(name = "Playbook")
public record Playbook(
        @Nullable @Valid @Schema(description = "What the stage is for.")
        StageText goal,

        @NotEmpty @Size(max = 30) List<@NotNull @Valid Step> steps) {

    /** Something to do. */
    @Schema(name = "PlaybookStep")
    public record Step(
            @NotNull @Valid FieldWording title,
            @Nullable @Valid StageText text,

            @Nullable @Valid @Schema(description = "A task that one may set oneself for it.")
            Task task) {}

    /** A task as it is suggested; whoever takes it up raises it with the customer, see the contact service. */
    @Schema(name = "SuggestedTask")
    public record Task(
            @NotNull @Valid FieldWording subject,

            @Nullable
            @Min(0)
            @Max(365)
            @Schema(description = "Days after the deal came into the stage.", examples = "3")
            Integer dueInDays) {}
}
