package dev.guanxi.sales.quota;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached, by whom, of what, and when. At least one of seller, territory and product is named; of several
 * all hold at once.
 *
 * @param reference what another system calls it; two quotas of the same content differ by it
 * @param teamWide whether the seller's people count, too, with all below them
 * @param territory what sellers have as their region
 * @param amount in the currency, or a whole number
 * @param currency of {@link Metric#REVENUE} only
 * @param period by its name, see {@link QuotaPeriod}
 * @param parentId the quota of which this is a part
 */
@Embeddable
public record QuotaProfile(
        @Nullable String reference,
        @Nullable UUID sellerId,
        boolean teamWide,
        @Nullable String territory,
        @Nullable UUID productId,
        @Enumerated(EnumType.STRING) Metric metric,
        BigDecimal amount,
        @Nullable String currency,
        String period,
        int fiscalYear,
        @Nullable UUID parentId) {

    /** Says all of it but the year, which the period has. */
    public static QuotaProfile of(
            QuotaScope scope, QuotaTarget target, String period, @Nullable UUID parentId, @Nullable String reference) {
        return new QuotaProfile(
                reference,
                scope.sellerId(),
                scope.teamWide(),
                scope.territory(),
                scope.productId(),
                target.metric(),
                target.amount(),
                target.currency(),
                period,
                QuotaPeriod.of(period).year(),
                parentId);
    }

    QuotaProfile checked() {
        ensureField(sellerId != null || territory != null || productId != null, "sellerId", "quota-of-nothing");
        ensureField(!teamWide || sellerId != null, "teamWide", "quota-team-of-nobody");
        ensureField(metric.isMoney() == (currency != null), "currency", "quota-currency", metric);
        ensureField(amount.signum() >= 0, "amount", "quota-negative");
        return new QuotaProfile(
                reference,
                sellerId,
                teamWide,
                territory,
                productId,
                metric,
                exact(),
                currency,
                period,
                fiscalYear,
                parentId);
    }

    /** The amount with the decimals that it can have. */
    private BigDecimal exact() {
        if (currency != null) {
            return new Money(amount, currency).amount();
        }
        ensureField(amount.stripTrailingZeros().scale() <= 0, "amount", "quota-whole-number", metric);
        return amount.setScale(0, RoundingMode.UNNECESSARY);
    }

    public QuotaScope scope() {
        return new QuotaScope(sellerId, teamWide, territory, productId);
    }

    public QuotaTarget target() {
        return new QuotaTarget(metric, amount, currency);
    }
}
