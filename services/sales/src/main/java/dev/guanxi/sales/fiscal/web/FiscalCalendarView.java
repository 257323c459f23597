package dev.guanxi.sales.fiscal.web;

import dev.guanxi.platform.calendar.FiscalCalendar;
import dev.guanxi.platform.calendar.FiscalPattern;
import dev.guanxi.sales.fiscal.FiscalYear;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Month;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When fiscal years begin, and how they are divided. */
@Schema(name = "FiscalCalendar")
public record FiscalCalendarView(
        @NotNull
        @Schema(
                description =
                        "In which the year begins; a year of weeks begins on the `weekStart` nearest to its first.",
                examples = "JANUARY")
        Month startMonth,

        @NotNull
        @Schema(
                description = "Into calendar months, or so many weeks in each of a quarter's three months; a 53rd week"
                        + " belongs to the last.",
                examples = "MONTHS")
        FiscalPattern pattern,

        @NotNull @Schema(description = "The first day of a week; without meaning for months.", examples = "MONDAY")
        DayOfWeek weekStart,

        @Schema(
                description =
                        "Whether a year that begins in one calendar year and ends in the next is called by the later"
                                + " one.")
        boolean namedByEnd) {

    static FiscalCalendarView of(FiscalYear year) {
        var calendar = year.calendar();
        return new FiscalCalendarView(
                calendar.startMonth(), calendar.pattern(), calendar.weekStart(), calendar.namedByEnd());
    }

    FiscalCalendar calendar() {
        return new FiscalCalendar(startMonth, pattern, weekStart, namedByEnd);
    }
}
