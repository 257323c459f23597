package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may still be earned by the open deals.
 *
 * @param assignmentId null where it is asked of a plan
 * @param credited what is credited in the period by now, upon which the open deals come
 * @param byProduct open deals at list price, weighted by how often each product is won
 * @param byStage open deals weighted by the probabilities of their stages, or their own
 */
@Schema(name = "CommissionForecast")
public record Forecast(
        UUID planId,
        @Nullable UUID assignmentId,
        @Schema(examples = "2026-Q4") String period,
        Money credited,
        Expected byProduct,
        Expected byStage) {

    /**
     * So much is expected, and so much would be earned by it.
     *
     * @param parts what the tiers and accelerators make of it
     */
    @Schema(name = "ExpectedCommission")
    public record Expected(Money weighted, Money commission, List<Part> parts) {}

    /**
     * What lies in a segment.
     *
     * @param rate percent
     * @param factor of the accelerator
     */
    @Schema(name = "ExpectedCommissionPart")
    public record Part(Money base, String rate, String factor, Money commission) {}
}
