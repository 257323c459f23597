package dev.guanxi.sales.telesales.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.quote.Discount;
import dev.guanxi.sales.quote.QuoteDraft;
import dev.guanxi.sales.quote.web.QuoteRequest;
import dev.guanxi.sales.telesales.Callee;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is offered to whoever is on the phone; the rest is as of any quote. */
@Schema(name = "CallQuote")
public record CallQuoteRequest(
        @Nullable
        @Size(min = 1, max = 300)
        @Schema(description = "The customer's name, if left out.", examples = "隐形眼镜")
        String name,

        @Nullable @Schema(description = "The deal it belongs to.")
        UUID opportunityId,

        @Nullable
        @Pattern(regexp = Currencies.FORM)
        @Schema(description = "ISO 4217; the opportunity's or the house's, if left out.", examples = "CNY")
        String currency,

        @NotNull @Size(min = 1, max = 1000) List<QuoteRequest.@Valid @NotNull Line> lines,

        @Nullable @Schema(description = "The last day, in UTC, on which it can be accepted.", examples = "2026-12-31")
        LocalDate validUntil,

        @Nullable @Size(max = 2000) @Schema(examples = "30 天内付款")
        String paymentTerms,

        @Nullable @Size(max = 2000) @Schema(examples = "工厂交货")
        String deliveryTerms,

        @Nullable @Size(max = 2000) @Schema(description = "What else the customer is to read.")
        String note,

        @Nullable @Schema(description = "In which it is printed; Chinese, if left out.")
        PaperLanguage language,

        @Nullable @Schema(description = "Whether the opportunity is won when the customer accepts.", examples = "true")
        Boolean winsOpportunity) {

    QuoteDraft draft(Callee callee, String customer) {
        return new QuoteDraft(
                name == null ? customer : name.strip(),
                callee.customerId(),
                callee.contactId(),
                opportunityId,
                currency,
                lines.stream().map(QuoteRequest.Line::draft).toList(),
                Discount.NONE,
                validUntil,
                paymentTerms,
                deliveryTerms,
                note,
                language,
                winsOpportunity != null && winsOpportunity,
                CustomValues.NOTHING);
    }
}
