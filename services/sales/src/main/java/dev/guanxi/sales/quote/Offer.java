package dev.guanxi.sales.quote;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is offered: all of a quote that people write.
 *
 * @param discount on the whole, borne by the lines in proportion to their nets
 * @param winsOpportunity whether the opportunity is won when the customer accepts
 * @param custom what the quote has in fields that an administrator defined
 */
public record Offer(
        String name,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        String currency,
        List<QuoteLine> lines,
        Discount discount,
        Conditions conditions,
        boolean winsOpportunity,
        CustomValues custom) {
    /** What an event can carry. */
    private static final int LETTERS = 150_000;

    public Offer {
        Money.ensureCurrency(currency);
        lines = checked(lines, currency);
        discount.checked(currency);
        ensureField(lines.stream().mapToInt(QuoteLine::letters).sum() <= LETTERS, "lines", "quote-too-long", LETTERS);
    }

    private static List<QuoteLine> checked(List<QuoteLine> lines, String currency) {
        var checked = new ArrayList<QuoteLine>(lines.size());
        for (var line : lines) {
            try {
                checked.add(line.checked(currency));
            } catch (Invalid wrong) {
                throw wrong.within("lines[%d]".formatted(checked.size()));
            }
        }
        return List.copyOf(checked);
    }

    /** The same with these values in the fields of an administrator. */
    Offer with(CustomValues custom) {
        return new Offer(
                name,
                customerId,
                contactId,
                opportunityId,
                currency,
                lines,
                discount,
                conditions,
                winsOpportunity,
                custom);
    }
}
