package dev.guanxi.sales.approval.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import dev.guanxi.sales.approval.ApprovalTerms;
import dev.guanxi.sales.seller.TeamPath;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of an approval rule; at least one of the three bounds. */
@Schema(name = "ApprovalRuleTerms")
public record ApprovalRuleRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "折扣超过 10 %")
        String name,

        @Nullable
        @Schema(description = "One that is not active asks for nothing; active unless said.", examples = "true")
        Boolean active,

        @Nullable
        @Pattern(regexp = PERCENT)
        @Schema(
                description =
                        "Percent that all discounts together take off the price; list prices count where a line is below.",
                examples = "10")
        String discountAbove,

        @Nullable
        @Pattern(regexp = PERCENT)
        @Schema(
                description = "Percent of the net that is earned. A line of unknown cost is below every margin.",
                examples = "20")
        String marginBelow,

        @Nullable @Schema(description = "Of the net; quotes in other currencies are not judged by it.")
        Money totalAbove,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = TeamPath.FORM)
        @Schema(description = "Whose quotes, with all teams below; everybody's unless named.", examples = "/sales/east")
        String team) {
    private static final String PERCENT = "[0-9]{1,3}(\\.[0-9]{1,6})?";

    ApprovalTerms terms() {
        return new ApprovalTerms(
                name.strip(), active == null || active, percent(discountAbove), percent(marginBelow), totalAbove, team);
    }

    private static @Nullable Percent percent(@Nullable String said) {
        return said == null ? null : Percent.of(said);
    }

    static ApprovalRuleRequest of(ApprovalTerms terms) {
        return new ApprovalRuleRequest(
                terms.name(),
                terms.active(),
                text(terms.discountAbove()),
                text(terms.marginBelow()),
                terms.totalAbove(),
                terms.team());
    }

    private static @Nullable String text(@Nullable Percent percent) {
        return percent == null ? null : percent.value().toPlainString();
    }
}
