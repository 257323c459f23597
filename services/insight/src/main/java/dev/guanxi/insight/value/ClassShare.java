package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;

/**
 * How many customers are in a class, and what part of all value they bring.
 *
 * @param customerShare per cent of the customers, two decimals
 * @param revenueShare per cent of the revenue, two decimals
 */
public record ClassShare(
        ValueClass valueClass, long customers, BigDecimal customerShare, Money revenue, BigDecimal revenueShare) {}
