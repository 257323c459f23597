package dev.guanxi.sales.workday;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;

/**
 * A working calendar as other services learn of it.
 *
 * @param place a country or a part of one, such as {@code CN} or {@code CN-SH}
 * @param weekend days of the week that are free
 * @param days those that are otherwise: free, or worked in place of others
 */
public record WorkingCalendarState(
        String place, String name, List<DayOfWeek> weekend, List<SpecialDay> days, Instant createdAt) {}
