package dev.guanxi.service.installedbase;

import dev.guanxi.platform.fields.CustomValues;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order whose goods have reached the customer.
 *
 * @param custom what each piece has in fields of an administrator to begin with
 */
public record DeliveredOrder(UUID id, UUID customerId, List<Line> lines, Instant deliveredAt, CustomValues custom) {
    public DeliveredOrder(UUID id, UUID customerId, List<Line> lines, Instant deliveredAt) {
        this(id, customerId, lines, deliveredAt, CustomValues.NOTHING);
    }

    /** The same as it is taken in. */
    DeliveredOrder as(UUID customerId, CustomValues custom) {
        return new DeliveredOrder(id, customerId, lines, deliveredAt, custom);
    }

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
