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
 * @param agreed what is paid for the line after discounts, with tax, where a quote says so; a decimal as text
 */
public record OrderLine(
        UUID productId,
        String sku,
        String name,
        int quantity,
        BigDecimal unitPrice,
        boolean serialised,
        @Nullable Integer warrantyMonths,
        List<String> serials,
        @Nullable String agreed) {

    OrderLine(
            UUID productId,
            String sku,
            String name,
            int quantity,
            BigDecimal unitPrice,
            boolean serialised,
            @Nullable Integer warrantyMonths,
            List<String> serials) {
        this(productId, sku, name, quantity, unitPrice, serialised, warrantyMonths, serials, null);
    }

    OrderLine at(String agreedTotal) {
        return new OrderLine(
                productId, sku, name, quantity, unitPrice, serialised, warrantyMonths, serials, agreedTotal);
    }

    BigDecimal total() {
        return agreed == null ? unitPrice.multiply(BigDecimal.valueOf(quantity)) : new BigDecimal(agreed);
    }

    int serialsNeeded() {
        return serialised ? quantity : 0;
    }

    OrderLine delivered(List<Long> serialNumbers) {
        var assigned = serialNumbers.stream()
                .map(number -> "%s-%08d".formatted(sku, number))
                .toList();
        return new OrderLine(productId, sku, name, quantity, unitPrice, serialised, warrantyMonths, assigned, agreed);
    }
}
