package dev.guanxi.sales.workday;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What people can do with working calendars. One method, one transaction. */
@ApplicationScoped
public class WorkingCalendarService {
    private final WorkingCalendars calendars;
    private final Clock clock;

    WorkingCalendarService(WorkingCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @WithSession
    public Uni<WorkingCalendar> get(UUID id) {
        return calendars.require(id);
    }

    @WithTransaction
    public Uni<WorkingCalendar> begin(WorkPlan plan) {
        return calendars
                .isTaken(plan.place())
                .invoke(taken -> ensureField(!taken, "place", "place-taken", plan.place()))
                .chain(() -> calendars.add(WorkingCalendar.begin(plan, clock.instant())));
    }

    @WithTransaction
    public Uni<WorkingCalendar> change(UUID id, long expectedVersion, WorkPlan plan) {
        return calendars.change(id, expectedVersion, calendar -> calendar.change(plan));
    }

    @WithTransaction
    public Uni<Void> remove(UUID id, long expectedVersion) {
        return calendars
                .require(id)
                .invoke(calendar -> {
                    calendar.expectVersion(expectedVersion);
                    calendar.remove();
                })
                .chain(calendar -> calendars.removeAll(List.of(calendar)));
    }

    /** The calendar that holds at a place: its own, or that of the nearest larger one; refused when there is none. */
    @WithSession
    public Uni<WorkPlan> at(String place) {
        return calendars
                .of(withLarger(place))
                .map(found -> found.stream()
                        .map(WorkingCalendar::plan)
                        .max(Comparator.comparingInt(plan -> plan.place().length()))
                        .orElseThrow(() -> new Invalid("place", "working-calendar-missing", place)));
    }

    /** {@code CN-SH-PD}, {@code CN-SH}, {@code CN}. */
    private static List<String> withLarger(String place) {
        var places = new ArrayList<String>();
        places.add(place);
        for (int end = place.lastIndexOf('-'); end > 0; end = place.lastIndexOf('-', end - 1)) {
            places.add(place.substring(0, end));
        }
        return places;
    }
}
