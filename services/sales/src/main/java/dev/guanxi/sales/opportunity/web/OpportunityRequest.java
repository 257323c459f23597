package dev.guanxi.sales.opportunity.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.opportunity.Draft;
import dev.guanxi.sales.opportunity.LineItem;
import dev.guanxi.sales.opportunity.NextStep;
import dev.guanxi.sales.opportunity.Outlook;
import dev.guanxi.sales.opportunity.Terms;
import dev.guanxi.sales.stages.ForecastCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down about an opportunity, and may change; the contract shows it with what begins one, see {@link NewOpportunity}. */
public record OpportunityRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "隐形眼镜年度采购")
        String name,

        @Nullable UUID customerId,
        @Nullable UUID contactId,

        @Nullable @Schema(description = "What the deal may be worth. With lines it is their sum: leave it out.")
        Money amount,

        @Nullable @Size(max = 200) @Schema(description = "What is to be delivered.")
        List<@Valid @NotNull Line> lines,

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
                description = "By key, what it has in fields that an administrator defined: see /custom-fields. Null"
                        + " removes a value.")
        CustomValues custom) {

    /** So many of a product. */
    @Schema(name = "OpportunityLine")
    public record Line(
            @NotNull UUID productId,

            @Min(1) @Max(1_000_000) @Schema(examples = "10") int quantity,

            @Nullable @Schema(description = "The list price, unless another is agreed.")
            Money unitPrice) {

        static Line of(LineItem item) {
            return new Line(item.productId(), item.quantity(), item.price());
        }

        Draft.Line line() {
            return new Draft.Line(productId, quantity, unitPrice);
        }
    }

    public Draft draft() {
        return new Draft(
                name,
                customerId,
                contactId,
                amount,
                lines(lines),
                expectedClose,
                new Outlook(probability, forecastCategory, competitors == null ? List.of() : competitors, nextStep),
                custom == null ? CustomValues.NOTHING : custom);
    }

    public static List<Draft.Line> lines(@Nullable List<Line> lines) {
        return lines == null ? List.of() : lines.stream().map(Line::line).toList();
    }

    /** What is there for a patch to change: no amount where the lines say it, as they are or as the patch has them. */
    static OpportunityRequest before(JsonNode patch, Terms terms) {
        var lines = patch.has("lines")
                ? !patch.path("lines").isEmpty()
                : !terms.lines().isEmpty();
        return of(terms, lines ? null : terms.amount());
    }

    /** The same with the amount even where the lines say it: what takes some of it back may leave the lines out. */
    static OpportunityRequest whole(Terms terms) {
        return of(terms, terms.amount());
    }

    private static OpportunityRequest of(Terms terms, @Nullable Money amount) {
        return new OpportunityRequest(
                terms.name(),
                terms.customerId(),
                terms.contactId(),
                amount,
                terms.lines().stream().map(Line::of).toList(),
                terms.expectedClose(),
                terms.outlook().probability(),
                terms.outlook().forecastCategory(),
                terms.outlook().competitors(),
                terms.outlook().nextStep(),
                terms.custom().unlessEmpty());
    }
}
