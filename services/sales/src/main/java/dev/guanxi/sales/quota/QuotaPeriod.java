package dev.guanxi.sales.quota;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.calendar.FiscalCalendar;
import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.calendar.PeriodKind;
import java.util.regex.Pattern;

/** A fiscal period by its name: {@code 2026}, {@code 2026-H1}, {@code 2026-Q4}, {@code 2026-M12}. */
public record QuotaPeriod(String name, int year) {
    public static final String FORM = "[12][0-9]{3}(-H[12]|-Q[1-4]|-M(0[1-9]|1[0-2]))?";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Refuses what is no such name. */
    public static QuotaPeriod of(String name) {
        ensureField(PATTERN.matcher(name).matches(), "period", "period-malformed", name);
        return new QuotaPeriod(name, Integer.parseInt(name.substring(0, 4)));
    }

    /** The days of it by the calendar that holds now. */
    public FiscalPeriod days(FiscalCalendar calendar) {
        return calendar.periods(kind(), year).stream()
                .filter(period -> period.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PeriodKind kind() {
        if (name.length() == 4) {
            return PeriodKind.YEAR;
        }
        return switch (name.charAt(5)) {
            case 'H' -> PeriodKind.HALF;
            case 'Q' -> PeriodKind.QUARTER;
            default -> PeriodKind.MONTH;
        };
    }
}
