package dev.guanxi.sales.currency;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A rate as other services learn of it: {@code units} of the currency were worth {@code worth} of the house's on that day,
 * and on the days after it until the next. Both are decimals as text.
 */
public record RateState(String house, String currency, LocalDate day, String units, String worth, Instant createdAt) {}
