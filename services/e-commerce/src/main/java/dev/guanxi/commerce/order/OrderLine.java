package dev.guanxi.commerce.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, as it was when it was ordered.
 *
 * @param unitPrice in the order's currency
 * @param warrantyMonths null where the service department decides
 * @param serials one for each piece once a serialised product was delivered
 */
public record OrderLine(
        UUID productId,
        String sku,
        String name,
        int quantity,
        BigDecimal unitPrice,
        boolean serialised,
        @Nullable Integer warrantyMonths,
        List<String> serials) {

    BigDecimal total() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    int serialsNeeded() {
        return serialised ? quantity : 0;
    }

    OrderLine delivered(List<Long> serialNumbers) {
        var assigned = serialNumbers.stream()
                .map(number -> "%s-%08d".formatted(sku, number))
                .toList();
        return new OrderLine(productId, sku, name, quantity, unitPrice, serialised, warrantyMonths, assigned);
    }
}
