package dev.guanxi.service.installedbase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order whose goods have reached the customer. */
public record DeliveredOrder(UUID id, UUID customerId, List<Line> lines, Instant deliveredAt) {
    /**
     * One line of it.
     *
     * @param warrantyMonths null where the order does not say
     * @param serials one for each piece of a serialised product
     */
    public record Line(
            UUID productId,
            String sku,
            String name,
            int quantity,
            @Nullable Integer warrantyMonths,
            @Nullable List<String> serials) {

        List<String> pieces() {
            return serials == null ? List.of() : serials;
        }
    }
}
