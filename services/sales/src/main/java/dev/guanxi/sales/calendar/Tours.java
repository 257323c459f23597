package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.sales.calendar.Round.Call;
import dev.guanxi.sales.calendar.Round.Fixed;
import dev.guanxi.sales.calendar.Round.Route;
import dev.guanxi.sales.calendar.Tour.LeftOut;
import dev.guanxi.sales.calendar.Tour.Method;
import dev.guanxi.sales.calendar.Tour.Reason;
import dev.guanxi.sales.calendar.TourPlaces.Place;
import dev.guanxi.sales.calendar.WorkingTimes.Working;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds an order for a day's visits that leaves the appointments where they are, keeps to working hours, and needs little
 * time on the way: of few visits the best there is ({@link ExactRound}), of more a good one ({@link InsertedRound}). Ways
 * are great circles at the speed that is assumed of everybody; there is no route planning behind it.
 */
@ApplicationScoped
public class Tours {
    private final TourPeople people;
    private final TourPlaces places;
    private final WorkingTimes times;
    private final Diaries diaries;
    private final Clashes clashes;
    private final CalendarConfig config;
    private final Vertx vertx;
    private final Clock clock;

    Tours(
            TourPeople people,
            TourPlaces places,
            WorkingTimes times,
            Diaries diaries,
            Clashes clashes,
            CalendarConfig config,
            Vertx vertx,
            Clock clock) {
        this.people = people;
        this.places = places;
        this.times = times;
        this.diaries = diaries;
        this.clashes = clashes;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** What a tour is made of. */
    private record Day(TourRequest request, Working working, List<Place> visits, List<Booking.Occurrence> there) {
        ZoneId zone() {
            return working.hours().zone();
        }

        Instant at(LocalTime time) {
            return request.day().atTime(time).atZone(zone()).toInstant();
        }
    }

    /** An order for the visits, which nobody has promised to keep yet. */
    @WithSession
    public Uni<Tour> plan(TourRequest request) {
        IntStream.range(0, request.visits().size())
                .forEach(i -> request.visits().get(i).checked(i));
        return people.of(request.person())
                .chain(() -> times.ofAll(List.of(request.person())))
                .map(List::getFirst)
                .invoke(working -> ensureToCome(request.day(), working.hours().zone()))
                .chain(working -> places.of(request.visits())
                        .chain(visits ->
                                there(request, working).map(there -> new Day(request, working, visits, there))))
                .chain(day -> vertx.executeBlocking(() -> tour(day), false));
    }

    private void ensureToCome(LocalDate day, ZoneId zone) {
        ensureField(!day.isBefore(LocalDate.ofInstant(clock.instant(), zone)), "day", "tour-in-past");
    }

    private Uni<List<Booking.Occurrence>> there(TourRequest request, Working working) {
        var zone = working.hours().zone();
        var from = request.day().atStartOfDay(zone).toInstant();
        var to = request.day().plusDays(1).atStartOfDay(zone).toInstant();
        return diaries.of(List.of(request.person()), from, to)
                .map(all -> all.stream()
                        .filter(one ->
                                one.of().blocking() && one.of().details().busy().contains(request.person()))
                        .toList());
    }

    private Tour tour(Day day) {
        var calls = calls(day);
        var round = round(day, calls);
        var works = day.working().isAt(day.request().day());
        var exact = ExactRound.isFor(calls);
        var asked = works ? round : round.with(List.of());
        var route = exact ? ExactRound.best(asked) : InsertedRound.good(asked);
        return new Tour(
                day.request().person(),
                day.request().day(),
                day.zone(),
                exact ? Method.EXACT : Method.APPROXIMATE,
                route.steps().stream().map(step -> stop(day, step)).toList(),
                route.travel(),
                leftOut(day, round, route, works));
    }

    private Round round(Day day, List<Call> calls) {
        var fixed = IntStream.range(0, day.there().size())
                .mapToObj(i -> new Fixed(
                        i, spot(day.there().get(i)), day.there().get(i).time()))
                .toList();
        return new Round(
                calls, fixed, hours(day), day.request().start(), day.request().finish(), config.travelSpeed());
    }

    /** Where something is that the caller may not see would show in the ways, so it is nowhere. */
    private @Nullable Spot spot(Booking.Occurrence there) {
        return clashes.sees(there.of()) ? there.of().scene().spot() : null;
    }

    /** Nothing begins before now. */
    private Interval hours(Day day) {
        var hours = day.working().on(day.request().day());
        var now = clock.instant();
        return now.isAfter(hours.begin()) ? new Interval(now, hours.end()) : hours;
    }

    private static List<Call> calls(Day day) {
        var calls = new ArrayList<Call>();
        for (int i = 0; i < day.visits().size(); i++) {
            var visit = day.visits().get(i);
            if (visit.spot() instanceof Spot spot) {
                calls.add(new Call(i, spot, visit.visit().length(), window(day, visit)));
            }
        }
        return calls;
    }

    private static Interval window(Day day, Place visit) {
        var hours = day.working().on(day.request().day());
        var earliest = visit.visit().earliest();
        var latest = visit.visit().latest();
        return new Interval(
                earliest == null ? hours.begin() : day.at(earliest), latest == null ? hours.end() : day.at(latest));
    }

    private Tour.Stop stop(Day day, Round.Step step) {
        return switch (step.stop()) {
            case Call call -> {
                var visit = day.visits().get(call.number());
                yield new Tour.Stop(
                        call.number(),
                        null,
                        visit.title(),
                        visit.visit().customerId(),
                        visit.scene(),
                        step.begin(),
                        step.end(),
                        step.way());
            }
            case Fixed fixed -> there(day.there().get(fixed.number()), step);
        };
    }

    private Tour.Stop there(Booking.Occurrence there, Round.Step step) {
        var of = there.of();
        return clashes.sees(of)
                ? new Tour.Stop(
                        null, of.id(), of.title(), of.customerId(), of.scene(), step.begin(), step.end(), step.way())
                : new Tour.Stop(null, null, null, null, Scene.NOWHERE, step.begin(), step.end(), step.way());
    }

    private static List<LeftOut> leftOut(Day day, Round round, Route route, boolean works) {
        var made = route.steps().stream()
                .filter(step -> step.stop() instanceof Call)
                .map(step -> ((Call) step.stop()).number())
                .collect(Collectors.toSet());
        var calls = round.calls().stream().collect(Collectors.toMap(Call::number, call -> call));
        return IntStream.range(0, day.visits().size())
                .filter(number -> !made.contains(number))
                .mapToObj(number ->
                        new LeftOut(number, day.visits().get(number).title(), reason(round, calls.get(number), works)))
                .toList();
    }

    private static Reason reason(Round round, @Nullable Call call, boolean works) {
        if (call == null) {
            return Reason.NO_PLACE;
        }
        var alone = round.with(List.of(call));
        if (!works) {
            return Reason.NOT_AT_WORK;
        }
        if (ExactRound.best(alone.free()).made() == 0) {
            return Reason.OUTSIDE_HOURS;
        }
        return ExactRound.best(alone).made() == 0 ? Reason.CALENDAR_FULL : Reason.NO_TIME_LEFT;
    }
}
