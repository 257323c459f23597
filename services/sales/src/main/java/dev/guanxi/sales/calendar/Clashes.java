package dev.guanxi.sales.calendar;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.calendar.Clash.Conflict;
import dev.guanxi.sales.calendar.Clash.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees what an appointment stands in the way of, and offers another time. */
@ApplicationScoped
class Clashes {
    /** So much of a series is held against other appointments. */
    private static final Duration AHEAD = Duration.ofDays(366);

    /** From no place to another is it further than to the other side of the earth, but nobody plans for more. */
    private static final Duration LONGEST_WAY = Duration.ofHours(12);

    private static final int MOST = 50;

    private final Appointments appointments;
    private final Diaries diaries;
    private final Availability availability;
    private final CurrentCaller caller;
    private final CalendarConfig config;
    private final Clock clock;

    Clashes(
            Appointments appointments,
            Diaries diaries,
            Availability availability,
            CurrentCaller caller,
            CalendarConfig config,
            Clock clock) {
        this.appointments = appointments;
        this.diaries = diaries;
        this.availability = availability;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** What stands in the way of one, at any of its times within a year. */
    Uni<Clash> of(Appointment appointment) {
        var mine = Booking.of(appointment);
        var begin = mine.slot().first().begin();
        var times = mine.within(begin, begin.plus(AHEAD));
        if (!mine.blocking() || times.isEmpty()) {
            return Uni.createFrom().item(Clash.NONE);
        }
        return diaries.of(
                        mine.details().busy(),
                        times.getFirst().time().begin().minus(LONGEST_WAY),
                        times.getLast().time().end().plus(LONGEST_WAY))
                .map(others -> conflicts(mine, times, others))
                .chain(conflicts ->
                        conflicts.isEmpty() ? Uni.createFrom().item(Clash.NONE) : offering(mine, conflicts));
    }

    private Uni<Clash> offering(Booking mine, List<Conflict> conflicts) {
        var wanted = mine.slot().first().begin();
        var now = clock.instant();
        return availability
                .next(mine.details().busy(), mine.slot().length(), wanted.isAfter(now) ? wanted : now, mine.id())
                .map(free -> new Clash(conflicts, free.orElse(null)));
    }

    private List<Conflict> conflicts(Booking mine, List<Booking.Occurrence> times, List<Booking.Occurrence> others) {
        var found = new ArrayList<Conflict>();
        for (var other : others) {
            var people = both(mine, other.of());
            for (int i = 0; i < times.size() && !people.isEmpty() && found.size() < MOST; i++) {
                if (conflict(times.get(i), other, people) instanceof Conflict conflict) {
                    found.add(conflict);
                }
            }
        }
        return found;
    }

    private static List<String> both(Booking mine, Booking other) {
        return other.blocking() && !other.id().equals(mine.id())
                ? mine.details().busy().stream()
                        .filter(other.details().busy()::contains)
                        .toList()
                : List.of();
    }

    private @Nullable Conflict conflict(Booking.Occurrence mine, Booking.Occurrence other, List<String> people) {
        if (mine.time().overlaps(other.time())) {
            return conflict(Kind.OVERLAP, mine.time().begin(), other, people, null);
        }
        if (!mayShow(other.of())) {
            return null;
        }
        var way = way(mine.of(), other.of());
        var gap = mine.time().begin().isBefore(other.time().begin())
                ? Duration.between(mine.time().end(), other.time().begin())
                : Duration.between(other.time().end(), mine.time().begin());
        return way.compareTo(gap) > 0 ? conflict(Kind.TRAVEL, mine.time().begin(), other, people, minutes(way)) : null;
    }

    /** Where a confidential one is would show in how long the way takes. */
    private boolean mayShow(Booking other) {
        return !other.confidential() || sees(other);
    }

    /** Rounded up: who has a minute less is late. */
    private static long minutes(Duration way) {
        return way.plusSeconds(59).toMinutes();
    }

    private Duration way(Booking mine, Booking other) {
        var here = mine.scene().spot();
        var there = other.scene().spot();
        return here == null || there == null ? Duration.ZERO : here.travelTo(there, config.travelSpeed());
    }

    private Conflict conflict(
            Kind kind, Instant at, Booking.Occurrence other, List<String> people, @Nullable Long minutes) {
        var seen = sees(other.of());
        return new Conflict(
                kind,
                people,
                seen ? other.of().id() : null,
                seen ? other.of().title() : null,
                other.time().begin(),
                other.time().end(),
                at,
                seen ? minutes : null);
    }

    /** Whether the caller may know more of it than that somebody is busy. */
    boolean sees(Booking booking) {
        return booking.details().people().contains(caller.get().id())
                || !booking.confidential()
                        && appointments.visible().permits(Ownership.of(booking.owner(), booking.team()));
    }
}
