package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.CarriedRate;
import dev.guanxi.sales.stages.ForecastCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as other services learn of it.
 *
 * @param amount with lines their sum
 * @param rate what its currency was worth on the day of its closing, until then of its opening; null for the house's own
 *     currency, and where nobody knew it when the deal was last changed
 * @param reference its key in the system it was imported from
 * @param probability in percent, where somebody says it of this deal; else its stage tells
 * @param forecastCategory how far forecasts count on it, where somebody says it of this deal; else its stage tells
 * @param competitors who else wants it
 * @param checklist what somebody ticked off on its way
 * @param custom what is in fields that an administrator defined, by their keys
 * @param pipeline the key of the way that it goes; whatever the way, it ends in the stage {@code WON} or {@code LOST}
 * @param quoteId the quote that the customer accepted: what is ordered is that, and not the lines
 * @param stageSince when it came to the stage where it is
 * @param nextStep what is to be done next about it, and by which day
 * @param happenedAt when somebody opened it on a phone that was away; null where it was entered directly
 * @param status of one that is removed nothing counts, whatever its stage
 */
public record OpportunityState(
        String number,
        String name,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID leadId,
        @Nullable UUID campaignId,
        @Nullable UUID responseId,
        @Nullable UUID partnerId,
        @Nullable UUID dealId,
        @Nullable String reference,
        OpportunityStatus status,
        String pipeline,
        String stage,
        Instant stageSince,
        Money amount,
        @Nullable Rate rate,
        List<Line> lines,
        @Nullable LocalDate expectedClose,
        @Nullable Integer probability,
        @Nullable ForecastCategory forecastCategory,
        List<String> competitors,
        @Nullable NextStep nextStep,
        List<Tick> checklist,
        Map<String, Object> custom,
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable String lostReason,
        @Nullable String competitor,
        @Nullable UUID quoteId,
        Instant openedAt,
        @Nullable Instant happenedAt,
        @Nullable Instant engagedAt,
        @Nullable Instant closedAt) {

    /**
     * So many units of the deal's currency were worth so much of the house's; decimals as text.
     *
     * @param day the day of the rate
     */
    @Schema(name = "CarriedRate")
    public record Rate(
            String house,
            LocalDate day,
            @Schema(examples = "100") String units,
            @Schema(examples = "4.62") String worth) {
        static Rate of(CarriedRate carried) {
            var rate = carried.rate();
            return new Rate(
                    rate.house(),
                    carried.rateDay(),
                    rate.units().toPlainString(),
                    rate.worth().toPlainString());
        }
    }

    /** So many of a product at a price. */
    public record Line(UUID productId, String sku, String name, int quantity, Money unitPrice) {
        static Line of(LineItem item) {
            return new Line(item.productId(), item.sku(), item.name(), item.quantity(), item.price());
        }
    }
}
