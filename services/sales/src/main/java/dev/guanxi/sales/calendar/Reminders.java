package dev.guanxi.sales.calendar;

import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reminds those who take part in appointments, and have not declined, as many minutes before as its organiser said: once,
 * whichever replica looks. What is over before anybody looked is not told any more.
 */
@ApplicationScoped
class Reminders {
    static final int AT_ONCE = 200;

    private final ReminderTimes times;
    private final Appointments appointments;
    private final Notices notices;
    private final Clock clock;

    Reminders(ReminderTimes times, Appointments appointments, Notices notices, Clock clock) {
        this.times = times;
        this.appointments = appointments;
        this.notices = notices;
        this.clock = clock;
    }

    /** Reminds of some of what is due, and says of how many appointments. */
    @WithTransaction
    Uni<Integer> remind() {
        var now = clock.instant();
        return times.due(now, AT_ONCE)
                .call(due -> due.isEmpty() ? Uni.createFrom().voidItem() : tell(due, now))
                .map(Map::size);
    }

    private Uni<Void> tell(Map<UUID, Instant> due, Instant now) {
        return appointments.findAll(due.keySet()).chain(found -> {
            var told = found.stream()
                    .flatMap(one -> notices(one, Objects.requireNonNull(due.get(one.id())), now))
                    .toList();
            return send(told).chain(() -> times.told(due.keySet(), found, now));
        });
    }

    private Uni<Void> send(List<Notice> told) {
        return told.isEmpty() ? Uni.createFrom().voidItem() : notices.sendAll(told);
    }

    private static Stream<Notice> notices(Appointment appointment, Instant from, Instant now) {
        return Reminding.of(appointment).between(from, now).stream()
                .filter(due -> due.occurrence().time().end().isAfter(now))
                .flatMap(due -> appointment.details().busy().stream()
                        .map(person -> AppointmentTidings.reminder(appointment, due, person)));
    }
}
