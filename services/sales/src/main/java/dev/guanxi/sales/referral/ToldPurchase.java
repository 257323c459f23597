package dev.guanxi.sales.referral;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who was introduced bought, as one of ours was told: no deal and no order says it.
 *
 * @param upTo the other end where nobody knows exactly, in the same currency; null when the amount is exact
 */
public record ToldPurchase(
        LocalDate on, Money amount, @Nullable Money upTo) {
    void check(String place) {
        ensureField(!amount.isNegative(), place + ".amount", "amount-negative");
        ensureField(
                upTo == null || upTo.currency().equals(amount.currency()),
                place + ".upTo",
                "told-in-two-currencies",
                amount.currency());
        ensureField(upTo == null || upTo.amount().compareTo(amount.amount()) >= 0, place + ".upTo", "told-upside-down");
    }
}
