package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Derived;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.CarriedRate;
import dev.guanxi.sales.print.PaperLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A quote as other services learn of it. What it costs ourselves, who approved it and who of the customer answered is not
 * told.
 *
 * @param edition counts from 1; what follows is of this one
 * @param opportunityId the deal it belongs to
 * @param rate what its currency was worth on the day of its sending, until then of the edition's beginning; null for the
 *     house's own currency, and where nobody knew it
 * @param lines in their order, with discounts and taxes
 * @param taxes one for each rate
 * @param discountPercent on the whole
 * @param discountAmount on the whole, in the quote's currency
 * @param gross quantities times prices
 * @param reduction all discounts, on lines and on the whole
 * @param net what is to be paid before tax
 * @param validUntil the last day, in UTC, on which it can be accepted
 * @param custom what is in fields that an administrator defined, by their keys
 * @param orderId the order that it became
 */
public record QuoteState(
        String number,
        int edition,
        String name,
        QuoteStatus status,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        boolean winsOpportunity,
        String currency,
        @Nullable QuotedRate rate,
        @Derived List<PricedLine> lines,
        @Nullable String discountPercent,
        @Nullable String discountAmount,
        @Derived List<PricedTax> taxes,
        Money gross,
        Money reduction,
        Money net,
        Money tax,
        Money total,
        LocalDate validUntil,
        @Nullable String paymentTerms,
        @Nullable String deliveryTerms,
        @Nullable String note,
        PaperLanguage language,
        Map<String, Object> custom,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable UUID orderId,
        @Nullable String orderNumber) {

    /**
     * So many units of the quote's currency were worth so much of the house's; decimals as text.
     *
     * @param day the day of the rate
     */
    @Schema(name = "QuotedRate")
    public record QuotedRate(
            String house,
            LocalDate day,
            @Schema(examples = "100") String units,
            @Schema(examples = "4.62") String worth) {
        static QuotedRate of(CarriedRate carried) {
            var rate = carried.rate();
            return new QuotedRate(
                    rate.house(),
                    carried.rateDay(),
                    rate.units().toPlainString(),
                    rate.worth().toPlainString());
        }
    }
}
