package dev.guanxi.sales.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.sales.calendar.Round.Call;
import dev.guanxi.sales.calendar.Round.Fixed;
import dev.guanxi.sales.calendar.Round.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The order of a day's calls, held against every order that there is. */
class RoundTest {
    private static final Instant MORNING = Instant.parse("2037-11-23T01:00:00Z");
    private static final Interval HOURS = new Interval(MORNING, MORNING.plus(Duration.ofHours(9)));
    private static final double SPEED = 40;

    private static Instant at(int minute) {
        return MORNING.plus(Duration.ofMinutes(minute));
    }

    private static Arbitrary<Spot> spots() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40))
                .as((north, east) -> new Spot(30 + north / 100.0, 120 + east / 100.0));
    }

    private static Arbitrary<Call> calls() {
        return Combinators.combine(
                        spots(),
                        Arbitraries.integers().between(3, 18),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(6, 100))
                .as((spot, length, earliest, open) -> new Call(
                        0,
                        spot,
                        Duration.ofMinutes(5L * length),
                        new Interval(at(5 * earliest), at(5 * (earliest + open)))));
    }

    private static Arbitrary<Fixed> appointments() {
        return Combinators.combine(
                        spots().injectNull(0.3),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(3, 18))
                .as((spot, begin, length) -> new Fixed(0, spot, new Interval(at(5 * begin), at(5 * (begin + length)))));
    }

    private static Arbitrary<Round> rounds(int most) {
        return Combinators.combine(
                        calls().list().ofMaxSize(most),
                        appointments().list().ofMaxSize(3),
                        spots().injectNull(0.3),
                        spots().injectNull(0.5))
                .as((calls, fixed, start, finish) -> new Round(numbered(calls), fixed, HOURS, start, finish, SPEED));
    }

    private static List<Call> numbered(List<Call> calls) {
        return IntStream.range(0, calls.size())
                .mapToObj(i -> new Call(
                        i,
                        calls.get(i).spot(),
                        calls.get(i).length(),
                        calls.get(i).window()))
                .toList();
    }

    @Provide
    Arbitrary<Round> few() {
        return rounds(5);
    }

    @Provide
    Arbitrary<Round> upToEight() {
        return rounds(8);
    }

    @Provide
    Arbitrary<Round> many() {
        return calls().list()
                .ofMinSize(9)
                .ofMaxSize(20)
                .flatMap(calls -> rounds(0).map(round -> round.with(numbered(calls))));
    }

    /** What a day comes to: how many calls, how long on the way, and when it ends. */
    private record Worth(int calls, Duration travel, Instant end) {
        boolean isBetterThan(@Nullable Worth other) {
            if (other == null || calls != other.calls) {
                return other == null || calls > other.calls;
            }
            return travel.equals(other.travel) ? end.isBefore(other.end) : travel.compareTo(other.travel) < 0;
        }
    }

    /** Tries every order of every choice of calls, between the appointments in every way. */
    private static final class EveryOrder {
        private final Round round;
        private @Nullable Worth best;

        EveryOrder(Round round) {
            this.round = round;
        }

        Worth best() {
            go(HOURS.begin(), round.start(), false, Duration.ZERO, List.of(), 0);
            return Objects.requireNonNull(best);
        }

        private void go(Instant time, @Nullable Spot here, boolean call, Duration way, List<Integer> made, int over) {
            if (over == round.fixed().size()) {
                end(time, here, call, way, made.size());
            } else {
                var next = round.fixed().get(over);
                var there = time.plus(way(here, next.spot()));
                if (!call || !there.isAfter(next.time().begin())) {
                    var until = next.time().end().isAfter(time) ? next.time().end() : time;
                    var known = next.spot() != null;
                    go(
                            until,
                            known ? next.spot() : here,
                            !known && call,
                            way.plus(way(here, next.spot())),
                            made,
                            over + 1);
                }
            }
            for (var one : round.calls()) {
                if (!made.contains(one.number())) {
                    visit(one, time, here, way, made, over);
                }
            }
        }

        private void visit(Call one, Instant time, @Nullable Spot here, Duration way, List<Integer> made, int over) {
            var begin = time.plus(way(here, one.spot()));
            begin = begin.isBefore(one.window().begin()) ? one.window().begin() : begin;
            var late = Math.floorMod(begin.getEpochSecond(), 300);
            begin = late == 0 ? begin : begin.plusSeconds(300 - late);
            var end = begin.plus(one.length());
            if (!end.isAfter(one.window().end()) && !end.isAfter(HOURS.end())) {
                var more = new ArrayList<>(made);
                more.add(one.number());
                go(end, one.spot(), true, way.plus(way(here, one.spot())), more, over);
            }
        }

        private void end(Instant time, @Nullable Spot here, boolean call, Duration way, int made) {
            var home = time.plus(way(here, round.finish()));
            var worth = new Worth(made, way.plus(way(here, round.finish())), home);
            if ((!call || !home.isAfter(HOURS.end())) && worth.isBetterThan(best)) {
                best = worth;
            }
        }

        private static Duration way(@Nullable Spot from, @Nullable Spot to) {
            return from == null || to == null ? Duration.ZERO : from.travelTo(to, SPEED);
        }
    }

    private static Worth worth(Round.Route route) {
        return new Worth((int) route.made(), route.travel(), route.end());
    }

    @Property(tries = 400)
    void ofFewCallsNoOtherOrderIsBetter(@ForAll("few") Round round) {
        assertThat(worth(ExactRound.best(round))).isEqualTo(new EveryOrder(round).best());
    }

    @Property(tries = 25)
    void norOfEight(@ForAll("upToEight") Round round) {
        assertThat(worth(ExactRound.best(round))).isEqualTo(new EveryOrder(round).best());
    }

    @Property(tries = 300)
    void whateverIsFoundIsPossible(@ForAll("many") Round round) {
        isPossible(round, InsertedRound.good(round));
    }

    @Property(tries = 300)
    void soItIsOfFew(@ForAll("upToEight") Round round) {
        var exact = ExactRound.best(round);
        var inserted = InsertedRound.good(round);

        isPossible(round, exact);
        isPossible(round, inserted);
        assertThat(Round.Route.BEST_FIRST.compare(exact, inserted)).isLessThanOrEqualTo(0);
    }

    private static void isPossible(Round round, Round.Route route) {
        assertThat(route.steps().stream().map(Step::stop).filter(Fixed.class::isInstance))
                .containsExactlyElementsOf(round.fixed());
        var calls = route.steps().stream()
                .filter(step -> step.stop() instanceof Call)
                .toList();
        assertThat(calls.stream().map(Step::stop).collect(Collectors.toSet())).hasSize(calls.size());
        for (var step : calls) {
            var call = (Call) step.stop();
            assertThat(Duration.between(step.begin(), step.end())).isEqualTo(call.length());
            assertThat(step.begin()).isAfterOrEqualTo(call.window().begin()).isAfterOrEqualTo(HOURS.begin());
            assertThat(step.end()).isBeforeOrEqualTo(call.window().end()).isBeforeOrEqualTo(HOURS.end());
        }
        for (int i = 1; i < route.steps().size(); i++) {
            var before = route.steps().get(i - 1);
            var after = route.steps().get(i);
            if (before.stop() instanceof Call || after.stop() instanceof Call) {
                assertThat(after.begin()).isAfterOrEqualTo(before.end().plus(after.way()));
            }
        }
    }

    /** Four places in a row, asked for crosswise: one goes along the row. */
    @Example
    void oneGoesAlongARowOfPlaces() {
        var calls = List.of(call(0, 0.3), call(1, 0.1), call(2, 0.4), call(3, 0.2));
        var round = new Round(calls, List.of(), HOURS, new Spot(30, 120), null, SPEED);

        assertThat(order(ExactRound.best(round))).containsExactly(1, 3, 0, 2);
        assertThat(order(InsertedRound.good(round))).containsExactly(1, 3, 0, 2);
    }

    private static Call call(int number, double east) {
        return new Call(number, new Spot(30, 120 + east), Duration.ofMinutes(30), HOURS);
    }

    private static List<Integer> order(Round.Route route) {
        return route.steps().stream().map(step -> ((Call) step.stop()).number()).toList();
    }
}
