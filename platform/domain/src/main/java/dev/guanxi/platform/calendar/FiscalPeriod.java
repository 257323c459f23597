package dev.guanxi.platform.calendar;

import java.time.LocalDate;

/**
 * A period of a fiscal year.
 *
 * @param name {@code 2026}, {@code 2026-H1}, {@code 2026-Q4}, {@code 2026-M12}: by the fiscal year, counted from its beginning
 * @param number which of its kind in the year, from 1
 * @param firstDay its first day
 * @param lastDay its last day
 */
public record FiscalPeriod(PeriodKind kind, String name, int year, int number, LocalDate firstDay, LocalDate lastDay) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
