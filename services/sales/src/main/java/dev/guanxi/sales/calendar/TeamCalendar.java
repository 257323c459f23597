package dev.guanxi.sales.calendar;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calendars of people next to each other, with as much as the caller may see of each entry. */
@ApplicationScoped
public class TeamCalendar {
    private final Diaries diaries;
    private final Clashes clashes;

    TeamCalendar(Diaries diaries, Clashes clashes) {
        this.diaries = diaries;
        this.clashes = clashes;
    }

    /** What these people have between two moments, the earliest first; each occurrence once. */
    @WithSession
    public Uni<List<CalendarEntry>> of(List<String> people, Instant from, Instant to) {
        Availability.ensureWindow(from, to);
        var asked = new LinkedHashSet<>(people);
        return diaries.of(asked, from, to)
                .map(all -> all.stream()
                        .map(one -> entry(one, asked))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** What takes nobody's time and may not be seen is not there at all. */
    private @Nullable CalendarEntry entry(Booking.Occurrence one, Set<String> asked) {
        var details = one.of().details();
        if (clashes.sees(one.of())) {
            return CalendarEntry.whole(
                    one, details.people().stream().filter(asked::contains).toList());
        }
        var busy = details.busy().stream().filter(asked::contains).toList();
        return one.of().blocking() && !busy.isEmpty() ? CalendarEntry.busy(one, busy) : null;
    }
}
