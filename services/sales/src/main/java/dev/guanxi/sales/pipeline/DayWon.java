package dev.guanxi.sales.pipeline;

import dev.guanxi.platform.calendar.FiscalCalendar;
import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.pipeline.PipelineFigures.Won;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was won on a day, in UTC. */
record DayWon(LocalDate day, long count, Money value) {
    static DayWon of(Row row, String currency) {
        return new DayWon(
                row.getLocalDate("day"), row.getLong("deals"), new Money(row.getBigDecimal("amount"), currency));
    }

    /** The same by fiscal quarters, given in the order of the days; quarters without any are left out. */
    static List<Won> byQuarter(List<DayWon> days, FiscalCalendar calendar) {
        var quarters = new ArrayList<Won>();
        @Nullable FiscalPeriod quarter = null;
        for (var won : days) {
            if (quarter != null && quarter.contains(won.day())) {
                var so = quarters.removeLast();
                quarters.add(
                        new Won(so.name(), so.count() + won.count(), so.value().plus(won.value())));
            } else {
                quarter = calendar.periodOf(PeriodKind.QUARTER, won.day());
                quarters.add(new Won(quarter.name(), won.count(), won.value()));
            }
        }
        return quarters;
    }
}
