package dev.guanxi.sales.calendar;

import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is in people's calendars, with every occurrence of a series; for nobody's eyes yet. */
@ApplicationScoped
class Diaries {
    /** More than anybody has at a time; who asks for more asks for less time. */
    static final int MOST = 5_000;

    private static final String BETWEEN = """
            select id, owner_id, team, type, title, local_begin, local_end, zone, all_day, rule, details::text, place,
                latitude, longitude, status, confidential, blocking, customer_id
            from appointment
            where details -> 'people' ?| $1::text[] and begins_at < $3 and (ends_at is null or ends_at > $2)
                and not removed and status <> 'CANCELLED' order by begins_at, id limit
            """ + MOST;
    private static final String ALONE = """
            select count(*) from (select pg_advisory_xact_lock(hashtextextended('calendar ' || p, 0))
                from (select unnest($1::text[]) as p order by 1) people) held
            """;

    private final Snapshots snapshots;

    Diaries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Nobody else puts anything into these people's calendars until this transaction ends. */
    Uni<Void> hold(Collection<String> people) {
        return InTransaction.select(row -> row[0], ALONE, (Object) people.toArray(String[]::new))
                .replaceWithVoid();
    }

    /** What they have within some time, the earliest first. */
    Uni<List<Booking.Occurrence>> of(Collection<String> people, Instant from, Instant to) {
        return InTransaction.select(
                        this::booking,
                        BETWEEN,
                        people.toArray(String[]::new),
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC))
                .map(found -> found.stream()
                        .flatMap(booking -> booking.within(from, to).stream())
                        .sorted(Comparator.comparing(
                                occurrence -> occurrence.time().begin()))
                        .toList());
    }

    private Booking booking(@Nullable Object[] row) {
        return new Booking(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                new Slot((LocalDateTime) row[5], (LocalDateTime) row[6], (String) row[7], (Boolean) row[8], (String)
                        row[9]),
                snapshots.read((String) row[10], Details.class),
                new Scene((String) row[11], (Double) row[12], (Double) row[13]),
                AppointmentStatus.valueOf((String) row[14]),
                (Boolean) row[15],
                (Boolean) row[16],
                (UUID) row[17]);
    }
}
