package dev.guanxi.sales.commission;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.sales.fiscal.FiscalYearService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fiscal periods by their names. */
@ApplicationScoped
public class Periods {
    /** {@code 2026}, {@code 2026-H1}, {@code 2026-Q4}, {@code 2026-M12}. */
    public static final String FORM = "(19|2[0-9])[0-9]{2}(-(H[12]|Q[1-4]|M(0[1-9]|1[0-2])))?";

    private static final Pattern YEAR = Pattern.compile("^[0-9]{4}");

    private final FiscalYearService calendars;

    Periods(FiscalYearService calendars) {
        this.calendars = calendars;
    }

    /** The period of this name by the calendar that holds now. */
    public Uni<FiscalPeriod> named(String name) {
        var year = YEAR.matcher(name);
        if (!year.find()) {
            throw new Invalid("period", "commission-period-unknown", name);
        }
        return calendars
                .calendar()
                .map(calendar -> Stream.of(PeriodKind.values())
                        .flatMap(kind -> calendar.periods(kind, Integer.parseInt(year.group())).stream())
                        .filter(period -> period.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("period", "commission-period-unknown", name)));
    }

    /** The period of a kind that a day is in. */
    public Uni<FiscalPeriod> at(PeriodKind kind, LocalDate day) {
        return calendars.calendar().map(calendar -> calendar.periodOf(kind, day));
    }
}
