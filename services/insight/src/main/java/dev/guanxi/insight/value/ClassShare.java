package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many customers are in a class, and what part of all value they bring.
 *
 * @param customerShare per cent of the customers, two decimals
 * @param revenueShare per cent of the revenue, two decimals
 */
public record ClassShare(
        ValueClass valueClass,
        @Schema(examples = "8") long customers,
        @Schema(examples = "8.00") BigDecimal customerShare,
        Money revenue,
        @Schema(examples = "60.00") BigDecimal revenueShare) {}
