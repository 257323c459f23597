package dev.guanxi.sales.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds time that several people have in common. Nothing but sets of intervals. */
final class FreeTime {
    /** Appointments are offered from such a moment on. */
    private static final long GRID = Duration.ofMinutes(15).toSeconds();

    private FreeTime() {}

    /** When all of these work between two moments. */
    static List<Interval> worked(List<WorkingTimes.Working> people, Instant from, Instant to) {
        var common = List.of(new Interval(from, to));
        for (var person : people) {
            common = both(common, hours(person, from, to));
        }
        return common;
    }

    private static List<Interval> hours(WorkingTimes.Working person, Instant from, Instant to) {
        var zone = person.hours().zone();
        var hours = new ArrayList<Interval>();
        for (var day = LocalDate.ofInstant(from, zone);
                !day.isAfter(LocalDate.ofInstant(to, zone));
                day = day.plusDays(1)) {
            if (person.isAt(day)) {
                hours.add(person.on(day));
            }
        }
        return hours;
    }

    private static List<Interval> both(List<Interval> one, List<Interval> other) {
        var common = new ArrayList<Interval>();
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            var a = one.get(i);
            var b = other.get(j);
            if (a.overlaps(b)) {
                common.add(new Interval(later(a.begin(), b.begin()), earlier(a.end(), b.end())));
            }
            if (a.end().isBefore(b.end())) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** The first of these times that is long enough when what is busy is taken away. */
    static Optional<Interval> first(List<Interval> offered, List<Interval> busy, Duration length) {
        var taken = busy.stream().sorted(Comparator.comparing(Interval::begin)).toList();
        for (var offer : offered) {
            var begin = onGrid(offer.begin());
            for (var other : taken) {
                if (other.overlaps(new Interval(begin, begin.plus(length)))) {
                    begin = onGrid(other.end());
                }
            }
            if (new Interval(begin, offer.end()).holds(length)) {
                return Optional.of(new Interval(begin, begin.plus(length)));
            }
        }
        return Optional.empty();
    }

    private static Instant onGrid(Instant time) {
        var over = Math.floorMod(time.getEpochSecond(), GRID);
        return over == 0 && time.getNano() == 0
                ? time
                : Instant.ofEpochSecond(time.getEpochSecond() - over + (over == 0 ? 0 : GRID));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
