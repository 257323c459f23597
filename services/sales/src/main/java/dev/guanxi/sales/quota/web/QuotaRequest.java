package dev.guanxi.sales.quota.web;

import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.quota.Metric;
import dev.guanxi.sales.quota.QuotaPeriod;
import dev.guanxi.sales.quota.QuotaProfile;
import dev.guanxi.sales.quota.QuotaScope;
import dev.guanxi.sales.quota.QuotaTarget;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be reached, by whom, of what, and when; at least one of seller, territory and product. */
@Schema(name = "QuotaProfile")
public record QuotaRequest(
        @Nullable
        @Size(min = 1, max = 100)
        @Schema(
                description = "What another system calls it. Two quotas of the same content differ by it.",
                examples = "SQ-2026-163")
        String reference,

        @Nullable @Schema(description = "Whose won deals count.")
        UUID sellerId,

        @Schema(description = "Whether those below the seller count, too.", defaultValue = "false")
        boolean teamWide,

        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "Deals of sellers of this region count.", examples = "East")
        String territory,

        @Nullable @Schema(description = "What this product has of the deals counts.")
        UUID productId,

        @NotNull Metric metric,

        @NotNull
        @Pattern(regexp = DECIMAL)
        @Schema(description = "In the currency, or a whole number.", examples = "300000.00")
        String amount,

        @Nullable
        @Pattern(regexp = Currencies.FORM)
        @Schema(description = "Of revenue only (ISO 4217).", examples = "CNY")
        String currency,

        @NotNull
        @Pattern(regexp = QuotaPeriod.FORM)
        @Schema(description = "A period of the fiscal calendar.", examples = "2026-Q4")
        String period,

        @Nullable @Schema(description = "The quota of which this is a part.")
        UUID parentId) {
    static final String DECIMAL = "[0-9]{1,13}(\\.[0-9]{1,4})?";

    QuotaProfile profile() {
        return QuotaProfile.of(
                new QuotaScope(sellerId, teamWide, territory, productId),
                new QuotaTarget(metric, new BigDecimal(amount), Currencies.known(currency)),
                period,
                parentId,
                reference);
    }

    static QuotaRequest of(QuotaProfile p) {
        return new QuotaRequest(
                p.reference(),
                p.sellerId(),
                p.teamWide(),
                p.territory(),
                p.productId(),
                p.metric(),
                p.amount().toPlainString(),
                p.currency(),
                p.period(),
                p.parentId());
    }
}
