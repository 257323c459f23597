package dev.guanxi.sales.fiscal;

import dev.guanxi.platform.calendar.FiscalPattern;
import java.time.DayOfWeek;
import java.time.Month;

/**
 * The fiscal calendar as other services learn of it.
 *
 * @param startMonth in which the year begins, or near whose first with weeks
 * @param weekStart the first day of a week; without meaning for months
 * @param namedByEnd whether a year that begins in one calendar year and ends in the next is called by the later one
 */
public record FiscalYearState(Month startMonth, FiscalPattern pattern, DayOfWeek weekStart, boolean namedByEnd) {}
