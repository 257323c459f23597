package dev.guanxi.sales.forecast;

import dev.guanxi.platform.calendar.FiscalCalendar;
import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.sales.fiscal.FiscalYearService;
import dev.guanxi.sales.quota.QuotaPeriod;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fiscal periods that forecasts are of; days are days in UTC. */
@ApplicationScoped
class ForecastPeriods {
    private final FiscalYearService fiscal;
    private final Clock clock;

    ForecastPeriods(FiscalYearService fiscal, Clock clock) {
        this.fiscal = fiscal;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The period of a name; the present quarter when nobody names one. */
    Uni<FiscalPeriod> named(@Nullable String name) {
        return fiscal.calendar()
                .map(calendar -> name == null
                        ? calendar.periodOf(PeriodKind.QUARTER, today())
                        : QuotaPeriod.of(name).days(calendar));
    }

    /** The same, refused once it is over: what will be is not said of what was. */
    Uni<FiscalPeriod> notOver(@Nullable String name) {
        return named(name).invoke(period -> {
            if (isOver(period)) {
                throw new RuleBroken("forecast-period-over", period.name(), period.lastDay());
            }
        });
    }

    boolean isOver(FiscalPeriod period) {
        return today().isAfter(period.lastDay());
    }

    /** The day whose reporting lines hold for what is open in a period: today, or its last day once it is over. */
    LocalDate asOf(FiscalPeriod period) {
        return isOver(period) ? period.lastDay() : today();
    }

    /** Those whose forecasts are taken down each day: the present month, quarter and year, and the next month and quarter. */
    Uni<List<FiscalPeriod>> watched() {
        return fiscal.calendar()
                .map(calendar -> Stream.concat(
                                Stream.of(PeriodKind.MONTH, PeriodKind.QUARTER)
                                        .flatMap(kind -> presentAndNext(calendar, kind)),
                                Stream.of(calendar.periodOf(PeriodKind.YEAR, today())))
                        .toList());
    }

    private Stream<FiscalPeriod> presentAndNext(FiscalCalendar calendar, PeriodKind kind) {
        var present = calendar.periodOf(kind, today());
        return Stream.of(present, calendar.periodOf(kind, present.lastDay().plusDays(1)));
    }
}
