package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms as people ask for them, before the catalogue was consulted.
 *
 * @param amount null when the lines say it
 */
public record Draft(
        String name,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable Money amount,
        List<Line> lines,
        @Nullable LocalDate expectedClose) {

    /**
     * So many of a product.
     *
     * @param unitPrice null for the list price
     */
    public record Line(
            UUID productId, int quantity, @Nullable Money unitPrice) {}

    Draft of(UUID customer) {
        return new Draft(name, customer, contactId, amount, lines, expectedClose);
    }
}
