package dev.guanxi.sales.fiscal;

import dev.guanxi.platform.calendar.FiscalCalendar;
import dev.guanxi.platform.calendar.FiscalPattern;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.UUID;

/** The one fiscal calendar of the house. Shipped as the calendar year; administrators change it. */
@Entity
@Published(topic = "crm.sales.fiscal-calendar", events = FiscalYearEvent.class, state = FiscalYearState.class)
public class FiscalYear extends AggregateRoot<FiscalYearEvent> implements Owned {
    /** There is one for the house; the first migration that knows of it writes it. */
    static final UUID THE_ONE = UUID.fromString("019c0000-0000-7000-8000-000000000016");

    @Enumerated(EnumType.STRING)
    private Month startMonth;

    @Enumerated(EnumType.STRING)
    private FiscalPattern pattern;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekStart;

    private boolean namedByEnd;

    protected FiscalYear() {} // JPA

    /** Holds for all years, past ones too: figures are counted anew by it. */
    void change(FiscalCalendar calendar) {
        if (!calendar.equals(calendar())) {
            startMonth = calendar.startMonth();
            pattern = calendar.pattern();
            weekStart = calendar.weekStart();
            namedByEnd = calendar.namedByEnd();
            raise(new FiscalYearEvent.Changed(id()));
        }
    }

    public FiscalCalendar calendar() {
        return new FiscalCalendar(startMonth, pattern, weekStart, namedByEnd);
    }

    @Override
    public FiscalYearState state() {
        return new FiscalYearState(startMonth, pattern, weekStart, namedByEnd);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
