package dev.guanxi.sales.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which somebody goes from place to place: the calls they are to make, in an order that is to be found, and the
 * appointments they have already, which stay where and when they are.
 *
 * <p>Ways take as long as {@link Spot#travelTo} says. Where an appointment has no known place, such as a telephone call,
 * one stays in between where one was before. That somebody is late from one appointment to the next is not the fault of a
 * call, so only ways that begin or end at a call must be made in time.
 *
 * @param calls in no order
 * @param fixed the earliest first
 * @param hours within which calls begin and end, and the way to the finish, too
 * @param start where the day begins; null when the first way does not count
 * @param finish where it ends; null when the last way does not count
 * @param speed in kilometres an hour
 */
record Round(
        List<Call> calls,
        List<Fixed> fixed,
        Interval hours,
        @Nullable Spot start,
        @Nullable Spot finish,
        double speed) {
    /** Calls begin at such moments, so that people can agree on them. */
    private static final long GRID = Duration.ofMinutes(5).toSeconds();

    Round {
        calls = List.copyOf(calls);
        fixed = fixed.stream()
                .sorted(Comparator.comparing((Fixed one) -> one.time().begin())
                        .thenComparing(one -> one.time().end()))
                .toList();
    }

    /** Where one is for a while. */
    sealed interface Stop {
        @Nullable
        Spot spot();
    }

    /**
     * A call to be made.
     *
     * @param number by which whoever asked knows it
     * @param window within which it begins and ends
     */
    record Call(int number, Spot spot, Duration length, Interval window) implements Stop {}

    /**
     * An appointment that is there already.
     *
     * @param number by which whoever asked knows it
     */
    record Fixed(int number, @Nullable Spot spot, Interval time) implements Stop {}

    /**
     * How far one has come.
     *
     * @param spot where one is; null when nobody knows
     * @param ofCall whether one came there for a call
     * @param travel how long one was on the way so far
     */
    record Standing(Instant time, @Nullable Spot spot, boolean ofCall, Duration travel) {}

    /** A stop, and when it is. */
    record Step(Stop stop, Instant begin, Instant end, Duration way) {}

    /** A whole day: every fixed appointment, and some of the calls. */
    record Route(List<Step> steps, Duration travel, Instant end) {
        /** More calls, then less time on the way, then an earlier end. */
        static final Comparator<Route> BEST_FIRST = Comparator.comparingLong(Route::made)
                .reversed()
                .thenComparing(Route::travel)
                .thenComparing(Route::end);

        long made() {
            return steps.stream().filter(step -> step.stop() instanceof Call).count();
        }
    }

    Standing begun() {
        return new Standing(hours.begin(), start, false, Duration.ZERO);
    }

    Duration way(@Nullable Spot from, @Nullable Spot to) {
        return from == null || to == null ? Duration.ZERO : from.travelTo(to, speed);
    }

    /** A stop after where one stands, as early as it can be; null when that is not in time. */
    @Nullable
    Step next(Standing here, Stop stop) {
        var way = way(here.spot(), stop.spot());
        var there = here.time().plus(way);
        return switch (stop) {
            case Call call -> {
                var begin = onGrid(later(there, later(call.window().begin(), hours.begin())));
                var end = begin.plus(call.length());
                var fits = !end.isAfter(call.window().end()) && !end.isAfter(hours.end());
                yield fits ? new Step(call, begin, end, way) : null;
            }
            case Fixed appointment -> {
                var late = here.ofCall() && there.isAfter(appointment.time().begin());
                yield late
                        ? null
                        : new Step(
                                appointment,
                                appointment.time().begin(),
                                appointment.time().end(),
                                way);
            }
        };
    }

    /** Where one stands after a step. */
    Standing after(Standing here, Step step) {
        var stays = step.stop().spot() == null;
        return new Standing(
                later(here.time(), step.end()),
                stays ? here.spot() : step.stop().spot(),
                stays ? here.ofCall() : step.stop() instanceof Call,
                here.travel().plus(step.way()));
    }

    /** When one is where the day ends; null when that is too late because of a call. */
    @Nullable
    Standing home(Standing here) {
        var way = way(here.spot(), finish);
        var time = here.time().plus(way);
        return here.ofCall() && time.isAfter(hours.end())
                ? null
                : new Standing(time, finish, false, here.travel().plus(way));
    }

    /** The day in this order; null when it is not possible, because of time or because appointments are not in theirs. */
    @Nullable
    Route route(List<? extends Stop> order) {
        if (!order.stream().filter(Fixed.class::isInstance).toList().equals(fixed)) {
            return null;
        }
        var here = begun();
        var steps = new ArrayList<Step>(order.size());
        for (var stop : order) {
            var step = next(here, stop);
            if (step == null) {
                return null;
            }
            steps.add(step);
            here = after(here, step);
        }
        var end = home(here);
        return end == null ? null : new Route(steps, end.travel(), end.time());
    }

    /** The same day with other calls. */
    Round with(List<Call> others) {
        return new Round(others, fixed, hours, start, finish, speed);
    }

    /** The same day without any appointment. */
    Round free() {
        return new Round(calls, List.of(), hours, start, finish, speed);
    }

    private static Instant onGrid(Instant time) {
        var over = Math.floorMod(time.getEpochSecond(), GRID);
        return over == 0 && time.getNano() == 0
                ? time
                : Instant.ofEpochSecond(time.getEpochSecond() - over + (over == 0 ? 0 : GRID));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
