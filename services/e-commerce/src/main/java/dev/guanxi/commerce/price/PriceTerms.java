package dev.guanxi.commerce.price;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people write down in a price list.
 *
 * @param customerClass for customers of this class only; null for all
 * @param partnerTier for partners of this tier only; null for all
 * @param validUntil the first moment at which it does not hold any more; null for no end
 */
public record PriceTerms(
        String name,
        String currency,
        @Nullable String customerClass,
        @Nullable String partnerTier,
        Instant validFrom,
        @Nullable Instant validUntil,
        List<PriceRule> rules) {

    void check() {
        Money.zero(currency);
        ensureField(
                validUntil == null || validFrom.isBefore(validUntil), "validUntil", "validity-ends-before-it-begins");
        rules.forEach(PriceRule::check);
    }
}
