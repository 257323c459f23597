package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says when people are busy and when they are free together; never with what. */
@ApplicationScoped
public class Availability {
    /** So far ahead one looks for free time. */
    private static final Duration HORIZON = Duration.ofDays(60);

    /** So much time is shown at once. */
    private static final Duration LONGEST = Duration.ofDays(62);

    private final Diaries diaries;
    private final WorkingTimes times;

    Availability(Diaries diaries, WorkingTimes times) {
        this.diaries = diaries;
        this.times = times;
    }

    /**
     * When somebody is busy.
     *
     * @param zone where they say they are
     * @param busy the earliest first, none touching another
     */
    @Schema(name = "FreeBusy")
    public record Busy(
            @Schema(examples = "li.lei") String person,
            @Schema(examples = "Asia/Shanghai") String zone,
            List<Interval> busy) {}

    /** Of each of these people. */
    @WithSession
    public Uni<List<Busy>> of(List<String> people, Instant from, Instant to) {
        ensureWindow(from, to);
        var asked = new LinkedHashSet<>(people);
        return times.ofAll(asked)
                .chain(hours -> diaries.of(asked, from, to)
                        .map(all -> hours.stream()
                                .map(person -> new Busy(
                                        person.hours().person(),
                                        person.hours().zone().getId(),
                                        merged(busy(all, List.of(person.hours().person()), null))))
                                .sorted(Comparator.comparing(Busy::person))
                                .toList()));
    }

    static void ensureWindow(Instant from, Instant to) {
        ensureField(to.isAfter(from) && Duration.between(from, to).compareTo(LONGEST) <= 0, "to", "window-too-long");
    }

    /**
     * The next time that all of these have, within the working hours of each; nothing within two months.
     *
     * @param except an appointment that need not be minded
     */
    @WithSession
    public Uni<Optional<Interval>> next(List<String> people, Duration length, Instant after, @Nullable UUID except) {
        var to = after.plus(HORIZON);
        return times.ofAll(people)
                .chain(hours -> diaries.of(people, after, to)
                        .map(all ->
                                FreeTime.first(FreeTime.worked(hours, after, to), busy(all, people, except), length)));
    }

    private static List<Interval> busy(List<Booking.Occurrence> all, List<String> people, @Nullable UUID except) {
        return all.stream()
                .filter(one -> one.of().blocking() && !one.of().id().equals(except))
                .filter(one -> one.of().details().busy().stream().anyMatch(people::contains))
                .map(Booking.Occurrence::time)
                .toList();
    }

    private static List<Interval> merged(List<Interval> all) {
        var merged = new ArrayList<Interval>();
        for (var next : all) {
            if (merged.isEmpty() || merged.getLast().end().isBefore(next.begin())) {
                merged.add(next);
            } else if (merged.getLast().end().isBefore(next.end())) {
                merged.set(merged.size() - 1, new Interval(merged.getLast().begin(), next.end()));
            }
        }
        return merged;
    }
}
