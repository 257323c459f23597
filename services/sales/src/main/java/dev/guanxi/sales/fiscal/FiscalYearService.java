package dev.guanxi.sales.fiscal;

import dev.guanxi.platform.calendar.FiscalCalendar;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What people can do with the fiscal calendar. One method, one transaction. */
@ApplicationScoped
public class FiscalYearService {
    private final FiscalYears years;

    FiscalYearService(FiscalYears years) {
        this.years = years;
    }

    @WithSession
    public Uni<FiscalYear> get() {
        return years.require(FiscalYear.THE_ONE);
    }

    /** The calendar that holds now. */
    public Uni<FiscalCalendar> calendar() {
        return get().map(FiscalYear::calendar);
    }

    @WithTransaction
    public Uni<FiscalYear> change(long expectedVersion, FiscalCalendar calendar) {
        return years.change(FiscalYear.THE_ONE, expectedVersion, year -> year.change(calendar));
    }
}
