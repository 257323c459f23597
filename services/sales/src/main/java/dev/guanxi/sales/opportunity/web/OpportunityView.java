package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.opportunity.NextStep;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityState;
import dev.guanxi.sales.opportunity.OpportunityState.Rate;
import dev.guanxi.sales.opportunity.OpportunityStatus;
import dev.guanxi.sales.opportunity.Tick;
import dev.guanxi.sales.stages.ForecastCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as the API shows it. */
@Schema(name = "Opportunity")
public record OpportunityView(
        UUID id,
        @Schema(examples = "OP-2026-000042") String number,
        @Schema(examples = "隐形眼镜年度采购") String name,
        @Nullable UUID customerId,
        @Nullable @Schema(examples = "杭州天明眼镜有限公司") String customerName,
        @Nullable UUID contactId,
        @Nullable UUID leadId,
        @Nullable UUID campaignId,
        @Nullable UUID responseId,
        @Nullable UUID partnerId,
        @Nullable UUID dealId,

        @Nullable
        @Schema(description = "The quote that the customer accepted; what is ordered is that, and not the lines.")
        UUID quoteId,

        @Nullable @Schema(description = "Its key in the system it was imported from.")
        String reference,

        OpportunityStatus status,

        @Schema(description = "The key of the way that it goes: see /pipelines.", examples = "STANDARD")
        String pipeline,

        @Schema(description = "The key of a stage of its pipeline, or WON or LOST.", examples = "ENGAGING")
        String stage,

        @Schema(description = "When it came to the stage where it is.")
        Instant stageSince,

        Money amount,

        @Nullable
        @Schema(
                description =
                        "What its currency was worth on the day of its closing, until then of its opening; null for"
                                + " the house's own currency, and where nobody knew it when the deal was last changed.")
        Rate rate,

        List<OpportunityState.Line> lines,
        @Nullable LocalDate expectedClose,

        @Nullable
        @Schema(description = "In percent, where somebody says it of this deal; else its stage tells.", examples = "90")
        Integer probability,

        @Nullable
        @Schema(
                description =
                        "How far forecasts count on it, where somebody says it of this deal; else its stage tells.")
        ForecastCategory forecastCategory,

        @Schema(description = "Who else wants it.") List<String> competitors,
        @Nullable NextStep nextStep,
        List<Ticked> checklist,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "opportunities"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        @Nullable String ownerId,
        @Nullable String team,
        @Nullable String lostReason,
        @Nullable String competitor,
        Instant openedAt,

        @Nullable
        @Schema(description = "When it was opened on a phone that was away; absent where it was entered directly.")
        Instant happenedAt,

        @Nullable Instant engagedAt,
        @Nullable Instant closedAt) {

    /** Something on its way that somebody said is so. */
    @Schema(name = "TickedCriterion")
    public record Ticked(
            @Schema(description = "Whose criterion it is.", examples = "STANDARD")
            String pipeline,

            @Schema(examples = "budgetKnown") String criterion,
            @Schema(examples = "li.lei") String by,
            Instant at) {
        static Ticked of(Tick tick) {
            return new Ticked(tick.pipeline(), tick.criterion(), tick.by(), Instant.parse(tick.at()));
        }
    }

    public static OpportunityView of(Opportunity opportunity, @Nullable String customerName) {
        var state = opportunity.state();
        return new OpportunityView(
                opportunity.id(),
                state.number(),
                state.name(),
                state.customerId(),
                customerName,
                state.contactId(),
                state.leadId(),
                state.campaignId(),
                state.responseId(),
                state.partnerId(),
                state.dealId(),
                state.quoteId(),
                state.reference(),
                state.status(),
                state.pipeline(),
                state.stage(),
                state.stageSince(),
                state.amount(),
                state.rate(),
                state.lines(),
                state.expectedClose(),
                state.probability(),
                state.forecastCategory(),
                state.competitors(),
                state.nextStep(),
                state.checklist().stream().map(Ticked::of).toList(),
                opportunity.terms().custom().unlessEmpty(),
                state.ownerId(),
                state.team(),
                state.lostReason(),
                state.competitor(),
                state.openedAt(),
                state.happenedAt(),
                state.engagedAt(),
                state.closedAt());
    }
}
