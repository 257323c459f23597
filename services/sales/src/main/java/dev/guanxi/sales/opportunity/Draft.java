package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms as people ask for them, before the catalogue was consulted.
 *
 * @param amount null when the lines say it
 * @param custom what the deal has in fields that an administrator defined
 */
public record Draft(
        String name,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable Money amount,
        List<Line> lines,
        @Nullable LocalDate expectedClose,
        Outlook outlook,
        CustomValues custom) {

    /**
     * So many of a product.
     *
     * @param unitPrice null for the list price
     */
    public record Line(
            UUID productId, int quantity, @Nullable Money unitPrice) {}

    /** Of a deal of which nothing is said in such fields. */
    public Draft(
            String name,
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable Money amount,
            List<Line> lines,
            @Nullable LocalDate expectedClose) {
        this(name, customerId, contactId, amount, lines, expectedClose, Outlook.UNKNOWN, CustomValues.NOTHING);
    }

    Draft of(UUID customer) {
        return new Draft(name, customer, contactId, amount, lines, expectedClose, outlook, custom);
    }

    /** The same, with these values in the fields of an administrator. */
    public Draft with(CustomValues custom) {
        return new Draft(name, customerId, contactId, amount, lines, expectedClose, outlook, custom);
    }
}
