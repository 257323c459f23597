package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.opportunity.NextStep;
import dev.guanxi.sales.stages.ForecastCategory;
import dev.guanxi.sales.stages.StageKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Terms of a deal that begins, and the way that it is to go. */
@Schema(name = "OpportunityTerms")
public record NewOpportunity(
        @NotBlank @Size(max = 300) @Schema(examples = "隐形眼镜年度采购")
        String name,

        @Nullable UUID customerId,
        @Nullable UUID contactId,

        @Nullable @Schema(description = "What the deal may be worth. With lines it is their sum: leave it out.")
        Money amount,

        @Nullable @Size(max = 200) @Schema(description = "What is to be delivered.")
        List<OpportunityRequest.@Valid @NotNull Line> lines,

        @Nullable @Schema(examples = "2026-12-31") LocalDate expectedClose,

        @Nullable
        @Min(0)
        @Max(100)
        @Schema(description = "In percent, how likely it is won; left out, what its stage says.", examples = "90")
        Integer probability,

        @Nullable @Schema(description = "How far forecasts count on it; left out, what its stage says.")
        ForecastCategory forecastCategory,

        @Nullable @Size(max = 20) @Schema(description = "Who else wants it.")
        List<@NotBlank @Size(max = 200) String> competitors,

        @Nullable @Valid @Schema(description = "What is to be done next, and by which day; its owner is reminded then.")
        NextStep nextStep,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "opportunities"),
                description = "By key, what it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        @Nullable
        @Pattern(regexp = StageKeys.FORM)
        @Schema(
                description =
                        "The key of the pipeline that a new deal goes through; the standard one if left out. A patch does"
                                + " not have it: a deal changes its pipeline with its stage.",
                examples = "STANDARD")
        String pipeline) {
    OpportunityRequest terms() {
        return new OpportunityRequest(
                name,
                customerId,
                contactId,
                amount,
                lines,
                expectedClose,
                probability,
                forecastCategory,
                competitors,
                nextStep,
                custom);
    }
}
