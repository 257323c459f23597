package dev.guanxi.sales.calendar;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps when the next reminder of each appointment is due, in the transaction of whatever changes that. */
@ApplicationScoped
class ReminderTimes {
    private static final String KEEP = """
            insert into appointment_reminder (appointment_id, due_at)
            select id, due from unnest($1::uuid[], $2::timestamptz[]) n (id, due)
            on conflict (appointment_id) do update set due_at = excluded.due_at
            """;
    private static final String NOT_YET_DUE = KEEP + " where appointment_reminder.due_at > $3";
    private static final String END = "delete from appointment_reminder where appointment_id = any($1)";
    private static final String END_NOT_YET_DUE = END + " and due_at > $2";
    private static final String DUE = """
            select appointment_id, due_at from appointment_reminder where due_at <= $1
            order by due_at, appointment_id limit $2 for update skip locked
            """;

    private final Clock clock;

    ReminderTimes(Clock clock) {
        this.clock = clock;
    }

    /**
     * These are as they are from now on. What is due at this moment and not told yet stays due: whoever tells it looks at
     * the appointment as it is then.
     */
    Uni<Void> follow(Collection<Appointment> appointments) {
        var now = clock.instant();
        var next = next(appointments, now);
        var none = appointments.stream()
                .map(Appointment::id)
                .filter(id -> !next.containsKey(id))
                .toArray(UUID[]::new);
        var ended = none.length == 0 ? Uni.createFrom().item(0) : InTransaction.update(END_NOT_YET_DUE, none, utc(now));
        return ended.chain(() -> next.isEmpty()
                        ? Uni.createFrom().item(0)
                        : InTransaction.update(NOT_YET_DUE, ids(next), moments(next), utc(now)))
                .replaceWithVoid();
    }

    /** Those that are due, by appointment; nobody else tells them meanwhile. */
    Uni<Map<UUID, Instant>> due(Instant now, int most) {
        return InTransaction.select(
                        row -> Map.entry((UUID) row[0], ((OffsetDateTime) row[1]).toInstant()), DUE, utc(now), most)
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** These were told. */
    Uni<Void> told(Collection<UUID> due, Collection<Appointment> appointments, Instant now) {
        var next = next(appointments, now);
        var over = due.stream().filter(id -> !next.containsKey(id)).toArray(UUID[]::new);
        return InTransaction.update(END, (Object) over)
                .chain(() -> InTransaction.update(KEEP, ids(next), moments(next)))
                .replaceWithVoid();
    }

    private static Map<UUID, Instant> next(Collection<Appointment> appointments, Instant after) {
        var next = new HashMap<UUID, Instant>();
        appointments.forEach(one -> Reminding.of(one).next(after).ifPresent(due -> next.put(one.id(), due)));
        return next;
    }

    private static UUID[] ids(Map<UUID, Instant> next) {
        return next.keySet().toArray(UUID[]::new);
    }

    private static OffsetDateTime[] moments(Map<UUID, Instant> next) {
        return next.values().stream().map(ReminderTimes::utc).toArray(OffsetDateTime[]::new);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
