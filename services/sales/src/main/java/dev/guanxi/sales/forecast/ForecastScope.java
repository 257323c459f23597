package dev.guanxi.sales.forecast;

import dev.guanxi.platform.calendar.FiscalPeriod;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Of whom a forecast is, with everybody below them, and of when.
 *
 * @param currency of all figures
 * @param asOf the day whose reporting lines hold for what is open; what is closed goes by the day of its closing
 */
record ForecastScope(UUID sellerId, FiscalPeriod period, String currency, LocalDate asOf) {}
