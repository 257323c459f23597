package dev.guanxi.sales.workday;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Where working calendars are kept. Everybody in sales sees them. */
@Singleton
class WorkingCalendars extends AggregateRepository<WorkingCalendar> {
    static final AccessPolicy POLICY =
            AccessPolicy.none().with(ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('working-calendars'))) held";

    WorkingCalendars(Ledger ledger) {
        super(WorkingCalendar.class, "working-calendar", POLICY, ledger);
    }

    /** Whether a place has one. Nobody else begins any until this transaction ends. */
    Uni<Boolean> isTaken(String place) {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME)
                .chain(() -> of(List.of(place)))
                .map(found -> !found.isEmpty());
    }

    /** Those of the places that have one. */
    Uni<List<WorkingCalendar>> of(List<String> places) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from WorkingCalendar where place in ?1", WorkingCalendar.class)
                        .setParameter(1, places)
                        .getResultList());
    }
}
