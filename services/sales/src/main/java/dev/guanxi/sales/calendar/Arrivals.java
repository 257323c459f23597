package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.calendar.CalendarFile.Event;
import dev.guanxi.sales.calendar.ImportReport.Arrival;
import dev.guanxi.sales.calendar.ImportReport.Overlap;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes what a calendar file holds into the caller's calendar. */
@ApplicationScoped
class Arrivals {
    /** So far ahead what came in is held against what was there. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private static final String KNOWN = """
            select distinct uid from appointment where uid = any($1) and details -> 'people' ? $2
            """;

    private final Appointments appointments;
    private final ActivityCatalogue types;
    private final Diaries diaries;
    private final CurrentCaller caller;
    private final Clock clock;

    Arrivals(Appointments appointments, ActivityCatalogue types, Diaries diaries, CurrentCaller caller, Clock clock) {
        this.appointments = appointments;
        this.types = types;
        this.diaries = diaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** What became of a file so far. */
    private static final class Course {
        final List<Appointment> made = new ArrayList<>();
        final List<Arrival> arrivals = new ArrayList<>();
        final List<LeftOut> leftOut;

        Course(List<LeftOut> leftOut) {
            this.leftOut = new ArrayList<>(leftOut);
        }
    }

    /**
     * Makes an appointment of everything that the caller has not yet, all or nothing of what can be read. Of several files
     * at once each waits for the one before, so none of them brings anything twice.
     *
     * @param type of what the file does not say it of
     */
    @WithTransaction
    Uni<ImportReport> take(CalendarFile file, String type) {
        types.ensureActive(type);
        var course = new Course(file.leftOut());
        return diaries.hold(List.of(caller.get().id()))
                .chain(() -> known(file))
                .invoke(known -> file.events().forEach(event -> take(event, known, type, course)))
                .chain(() -> appointments.addAll(course.made))
                .chain(() -> overlaps(course.made))
                .map(overlaps -> new ImportReport(course.arrivals, course.leftOut, overlaps));
    }

    private Uni<Set<String>> known(CalendarFile file) {
        var uids = file.events().stream().map(event -> event.main().uid()).toArray(String[]::new);
        return InTransaction.select(
                        row -> (String) row[0], KNOWN, uids, caller.get().id())
                .map(HashSet::new);
    }

    private void take(Event event, Set<String> known, String type, Course course) {
        var main = event.main();
        if (known.contains(main.uid())) {
            course.arrivals.add(Arrival.known(main));
            return;
        }
        try {
            if (main.manner().cancelled()) {
                throw new Invalid("line", "event-cancelled");
            }
            var who = caller.get();
            var made = Appointment.bring(
                    main.plan(kind(main, type)),
                    new Organiser(who.id(), who.homeTeam(), main.uid(), null),
                    event.out(),
                    clock.instant());
            course.made.add(made);
            course.arrivals.add(Arrival.made(main, made.id()));
            event.instead().forEach(other -> takeInstead(event, other, made, course));
        } catch (DomainException why) {
            course.leftOut.add(LeftOut.of(main, why));
        }
    }

    /** One that was called off is left out of its series, and that is all. */
    private void takeInstead(Event event, FileEvent other, Appointment series, Course course) {
        try {
            var occurrence = event.occurrence(other);
            if (!series.details().skipped().contains(occurrence.toString())) {
                throw new Invalid("occurrence", "occurrence-unknown", occurrence);
            }
            if (!other.manner().cancelled()) {
                var kind = kind(other, series.plan().type());
                var made = series.insteadOf(other.plan(kind), occurrence, clock.instant());
                course.made.add(made);
                course.arrivals.add(Arrival.made(other, made.id()));
            }
        } catch (DomainException why) {
            course.leftOut.add(LeftOut.of(other, why));
        }
    }

    private String kind(FileEvent event, String otherwise) {
        return event.type() != null && types.isActive(event.type()) ? event.type() : otherwise;
    }

    /** What came in and what else there is at the same time, from now on. */
    private Uni<List<Overlap>> overlaps(List<Appointment> made) {
        var now = clock.instant();
        var ahead = made.stream()
                .map(Booking::of)
                .flatMap(booking -> booking.within(now, now.plus(AHEAD)).stream())
                .toList();
        if (ahead.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var ids = made.stream().map(Appointment::id).collect(Collectors.toSet());
        return diaries.of(List.of(caller.get().id()), now, end(ahead)).map(all -> overlaps(all, ids));
    }

    private static Instant end(List<Booking.Occurrence> all) {
        return all.stream()
                .map(one -> one.time().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Goes through time once, with what is going on at each moment. */
    private static List<Overlap> overlaps(List<Booking.Occurrence> all, Set<UUID> made) {
        var overlaps = new ArrayList<Overlap>();
        var going = new LinkedHashSet<Booking.Occurrence>();
        for (var next : all) {
            if (!next.of().blocking()) {
                continue;
            }
            going.removeIf(one -> !one.time().end().isAfter(next.time().begin()));
            for (var one : going) {
                if (made.contains(next.of().id())) {
                    overlaps.add(Overlap.of(next, one));
                } else if (made.contains(one.of().id())) {
                    overlaps.add(Overlap.of(one, next));
                }
                if (overlaps.size() == ImportReport.MOST_OVERLAPS) {
                    return overlaps;
                }
            }
            going.add(next);
        }
        return overlaps;
    }
}
