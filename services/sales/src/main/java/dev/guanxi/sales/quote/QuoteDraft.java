package dev.guanxi.sales.quote;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.sales.print.PaperLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as people ask for it, before the catalogue and the deal were consulted; what is null comes from there.
 *
 * @param lines null for those of the deal
 */
public record QuoteDraft(
        String name,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable String currency,
        @Nullable List<Line> lines,
        Discount discount,
        @Nullable LocalDate validUntil,
        @Nullable String paymentTerms,
        @Nullable String deliveryTerms,
        @Nullable String note,
        @Nullable PaperLanguage language,
        boolean winsOpportunity,
        CustomValues custom) {
    /** A line; numbers are decimals as text. */
    public record Line(
            @Nullable UUID productId,
            @Nullable String name,
            @Nullable String description,
            String quantity,
            @Nullable String unit,
            @Nullable String unitPrice,
            Discount discount,
            @Nullable String taxRate,
            @Nullable String unitCost) {}

    /** The same, with these values in the fields of an administrator. */
    QuoteDraft with(CustomValues custom) {
        return new QuoteDraft(
                name,
                customerId,
                contactId,
                opportunityId,
                currency,
                lines,
                discount,
                validUntil,
                paymentTerms,
                deliveryTerms,
                note,
                language,
                winsOpportunity,
                custom);
    }
}
