package dev.guanxi.sales.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What some quotas of one metric and currency add up to.
 *
 * @param quotas how many they are
 */
@Schema(name = "QuotaSum")
public record QuotaSum(
        Metric metric,
        @Nullable @Schema(examples = "CNY") String currency,
        long quotas,
        @Schema(examples = "300000.00") String amount) {}
