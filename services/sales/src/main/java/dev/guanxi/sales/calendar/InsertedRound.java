package dev.guanxi.sales.calendar;

import dev.guanxi.sales.calendar.Round.Call;
import dev.guanxi.sales.calendar.Round.Route;
import dev.guanxi.sales.calendar.Round.Step;
import dev.guanxi.sales.calendar.Round.Stop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A good order of many calls: nearest insertion (Rosenkrantz, Stearns and Lewis, 1977) – the call that is nearest to any
 * stop of the day so far is put where it makes the day's ways longer by the least, of the places where it is in time –
 * and then 2-opt (Croes, 1958): as long as it helps, a part of the day is gone through the other way round. Calls that
 * found no place are tried again after that. It need not be the best order, and a call that it leaves out may fit in
 * another.
 */
final class InsertedRound {
    private final Round round;
    private Route route;

    private InsertedRound(Round round) {
        this.round = round;
        this.route = Objects.requireNonNull(round.route(round.fixed()), "a day without calls is always possible");
    }

    static Route good(Round round) {
        return new InsertedRound(round).search();
    }

    private Route search() {
        var left = insert(round.calls());
        for (var before = Integer.MAX_VALUE; left.size() < before && !left.isEmpty(); ) {
            before = left.size();
            shorten();
            left = insert(left);
        }
        shorten();
        return route;
    }

    /** Puts calls in, the nearest first; gives those that fit nowhere. */
    private List<Call> insert(List<Call> calls) {
        var waiting = new ArrayList<>(calls);
        var left = new ArrayList<Call>();
        while (!waiting.isEmpty()) {
            var next = Collections.min(waiting, Comparator.comparing(this::distance));
            waiting.remove(next);
            var with = inserted(next);
            with.ifPresent(found -> route = found);
            if (with.isEmpty()) {
                left.add(next);
            }
        }
        return left;
    }

    private Duration distance(Call call) {
        return Stream.concat(
                        Stream.ofNullable(round.start()),
                        stops().stream().map(Stop::spot).filter(Objects::nonNull))
                .map(spot -> round.way(spot, call.spot()))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private List<Stop> stops() {
        return route.steps().stream().map(Step::stop).toList();
    }

    private Optional<Route> inserted(Call call) {
        var stops = stops();
        return IntStream.rangeClosed(0, stops.size())
                .mapToObj(place -> {
                    var order = new ArrayList<>(stops);
                    order.add(place, call);
                    return round.route(order);
                })
                .filter(Objects::nonNull)
                .min(Route.BEST_FIRST);
    }

    private void shorten() {
        for (var better = turned(); better.isPresent(); better = turned()) {
            route = better.get();
        }
    }

    /** The first way to turn a part round that makes the day better. */
    private Optional<Route> turned() {
        var stops = stops();
        return IntStream.range(0, stops.size())
                .boxed()
                .flatMap(from -> IntStream.range(from + 2, stops.size() + 1).mapToObj(to -> {
                    var order = new ArrayList<>(stops);
                    Collections.reverse(order.subList(from, to));
                    return round.route(order);
                }))
                .filter(Objects::nonNull)
                .filter(other -> Route.BEST_FIRST.compare(other, route) < 0)
                .findFirst();
    }
}
