package dev.guanxi.sales.calendar;

import dev.guanxi.platform.calendar.WorkingDays;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.events.OneStatement;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.workday.WorkPlan;
import dev.guanxi.sales.workday.WorkingCalendarService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows when people work: their hours, the days off of their place, and when they are away. */
@ApplicationScoped
public class WorkingTimes {
    private static final String KEEP = """
            insert into working_hours (person_key, zone, place, day_begin, day_end) values ($1, $2, $3, $4, $5)
            on conflict (person_key) do update set zone = excluded.zone, place = excluded.place,
                day_begin = excluded.day_begin, day_end = excluded.day_end
            """;
    private static final String OF = """
            select p.person, h.zone, h.place, h.day_begin, h.day_end, s.absent_from, s.absent_until
            from unnest($1::text[]) p (person)
            left join working_hours h on h.person_key = p.person
            left join seller s on s.login = p.person
            """;

    private final WorkingCalendarService calendars;
    private final CalendarConfig config;

    WorkingTimes(WorkingCalendarService calendars, CalendarConfig config) {
        this.calendars = calendars;
        this.config = config;
    }

    /**
     * Somebody's working time.
     *
     * @param absentFrom the first day on which they are away, as sales knows it of sellers
     * @param absentUntil the last; null when nobody knows
     */
    record Working(
            WorkingHours hours,
            WorkingDays days,
            @Nullable LocalDate absentFrom,
            @Nullable LocalDate absentUntil) {
        boolean isAt(LocalDate day) {
            var away = absentFrom != null
                    && !day.isBefore(absentFrom)
                    && (absentUntil == null || !day.isAfter(absentUntil));
            return days.isWorked(day) && !away;
        }

        Interval on(LocalDate day) {
            return new Interval(
                    day.atTime(hours.dayBegin()).atZone(hours.zone()).toInstant(),
                    day.atTime(hours.dayEnd()).atZone(hours.zone()).toInstant());
        }
    }

    /** Somebody says when they work. */
    @OneStatement
    public Uni<WorkingHours> keep(WorkingHours hours) {
        var kept = hours.checked();
        return InTransaction.update(
                        KEEP, kept.person(), kept.zone().getId(), kept.place(), kept.dayBegin(), kept.dayEnd())
                .replaceWith(kept);
    }

    @WithSession
    public Uni<WorkingHours> of(String person) {
        return rows(List.of(person)).map(found -> found.getFirst().hours());
    }

    /** Of each of these. */
    Uni<List<Working>> ofAll(Collection<String> people) {
        return rows(people)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(row -> days(row.hours().place())
                                .map(days -> new Working(row.hours(), days, row.absentFrom(), row.absentUntil())))
                        .collect()
                        .asList());
    }

    private record Found(
            WorkingHours hours,
            @Nullable LocalDate absentFrom,
            @Nullable LocalDate absentUntil) {}

    private Uni<List<Found>> rows(Collection<String> people) {
        return InTransaction.select(this::found, OF, (Object) people.toArray(String[]::new))
                .map(found -> List.copyOf(found.stream()
                        .collect(Collectors.toMap(row -> row.hours().person(), row -> row, (a, _) -> a))
                        .values()));
    }

    private Found found(Object[] row) {
        var person = (String) row[0];
        var hours = row[1] == null
                ? new WorkingHours(person, config.zone(), config.place(), config.dayBegin(), config.dayEnd())
                : new WorkingHours(
                        person, ZoneId.of((String) row[1]), (String) row[2], (LocalTime) row[3], (LocalTime) row[4]);
        return new Found(hours, (LocalDate) row[5], (LocalDate) row[6]);
    }

    private Uni<WorkingDays> days(String place) {
        return calendars
                .at(place)
                .map(WorkPlan::workingDays)
                .onFailure(Invalid.class)
                .recoverWithItem(WorkingDays.MONDAY_TO_FRIDAY);
    }
}
