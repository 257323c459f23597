package dev.guanxi.sales.stages;

import dev.guanxi.platform.fields.FieldWording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An open stage; won and lost are the ends of every pipeline and are not said. */
@Schema(name = "StageDefinition")
public record StageDefinition(
        @NotNull
        @Pattern(regexp = StageKeys.FORM)
        @Schema(description = "Stays for good: deals stand in it, and their history names it.", examples = "ENGAGING")
        String key,

        @NotNull @Valid FieldWording name,

        @NotNull
        @Min(0)
        @Max(100)
        @Schema(
                description = "In percent, how many of the deals in this stage will be won, as you see it.",
                examples = "40")
        Integer probability,

        @Nullable
        @Min(1)
        @Max(3650)
        @Schema(
                description = "Days that a deal may be in this stage before it stands still; what the service is set to"
                        + " when left out.",
                examples = "21")
        Integer normDays,

        @Nullable @Schema(description = "PIPELINE when left out.")
        ForecastCategory forecastCategory,

        @Nullable
        @Schema(
                description = "No deal comes into it any more; those that stand in it stay, and go on from there. False"
                        + " when left out.")
        Boolean retired,

        @Nullable @Size(max = 30) @Schema(description = "What must be so before a deal leaves this stage behind.")
        List<@NotNull @Valid ExitCriterion> criteria,

        @Nullable @Valid @Schema(description = "What helps with the deals of this stage.")
        Playbook playbook) {

    public List<ExitCriterion> exit() {
        return criteria == null ? List.of() : criteria;
    }

    public boolean outOfUse() {
        return retired != null && retired;
    }

    public ForecastCategory category() {
        return forecastCategory == null ? ForecastCategory.PIPELINE : forecastCategory;
    }

    /** Whether somebody means this stage: by its key or its name, in either language, in whatever case. */
    boolean isCalled(String said) {
        return key.equalsIgnoreCase(said)
                || name.english().equalsIgnoreCase(said)
                || name.chinese().equals(said);
    }
}
