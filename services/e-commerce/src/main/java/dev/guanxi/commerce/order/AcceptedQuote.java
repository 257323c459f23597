package dev.guanxi.commerce.order;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote that the customer accepted: prices, discounts and taxes are as agreed there.
 *
 * @param items what of it are products of the catalogue
 */
public record AcceptedQuote(
        UUID quoteId,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable String ownerId,
        @Nullable String team,
        String currency,
        List<AgreedItem> items,
        Agreement agreement) {
    /**
     * So many pieces of a product.
     *
     * @param total what is paid for them after all discounts, with tax
     */
    public record AgreedItem(OrderItem item, String total) {}
}
