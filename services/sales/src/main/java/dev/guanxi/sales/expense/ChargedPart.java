package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expense as it was shared, to the smallest unit.
 *
 * @param id of the customer, the deal or the campaign
 * @param customerId who bears it in the end; null where that is no customer
 * @param share percent, as a decimal
 * @param amount this much of it; all parts together are all of it
 * @param house the same in the house's currency; null as long as no rate is known
 */
public record ChargedPart(
        ChargeTarget target,
        UUID id,
        @Nullable UUID customerId,
        String share,
        Money amount,
        @Nullable Money house) {}
