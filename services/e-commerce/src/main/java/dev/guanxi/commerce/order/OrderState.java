package dev.guanxi.commerce.order;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as other services learn of it.
 *
 * @param opportunityId the won opportunity it came from
 * @param quoteId the accepted quote it came from
 * @param lines the products that are delivered; what a quote agreed beside them is in the agreement
 * @param agreement what the quote agreed, with discounts and taxes; null for an order that came otherwise
 * @param paid what was taken so far, refunds not counted
 * @param refunded what was given back of it
 * @param custom what is in fields that an administrator defined, by their keys
 * @param buyer how the buyer is reached, as they said with this order
 */
public record OrderState(
        String number,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        OrderChannel channel,
        OrderStatus status,
        String currency,
        Money total,
        Money paid,
        Money refunded,
        List<Line> lines,
        @Nullable Agreement agreement,
        @Nullable BuyerReach buyer,
        Map<String, Object> custom,
        @Nullable String ownerId,
        @Nullable String team,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt) {

    /**
     * One line.
     *
     * @param total of an order that came of a quote after discounts and with tax, as agreed there
     * @param serials one for each piece once a serialised product was delivered
     */
    public record Line(
            UUID productId,
            String sku,
            String name,
            int quantity,
            Money unitPrice,
            Money total,
            boolean serialised,
            @Nullable Integer warrantyMonths,
            List<String> serials) {

        static Line of(OrderLine line, String currency) {
            return new Line(
                    line.productId(),
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    new Money(line.unitPrice(), currency),
                    new Money(line.total(), currency),
                    line.serialised(),
                    line.warrantyMonths(),
                    line.serials());
        }
    }
}
