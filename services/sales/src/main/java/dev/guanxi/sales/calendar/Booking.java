package dev.guanxi.sales.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An appointment as it is read to see when it is: enough to lay it out, much less than all. */
record Booking(
        UUID id,
        String owner,
        @Nullable String team,
        String type,
        String title,
        Slot slot,
        Details details,
        Scene scene,
        AppointmentStatus status,
        boolean confidential,
        boolean blocking,
        @Nullable UUID customerId) {

    /**
     * One time that it takes place.
     *
     * @param local its begin by the clock on the wall, by which an occurrence of a series is named
     */
    record Occurrence(Booking of, LocalDateTime local, Interval time) {}

    static Booking of(Appointment appointment) {
        var plan = appointment.plan();
        var state = appointment.state();
        return new Booking(
                appointment.id(),
                state.ownerId(),
                state.team(),
                plan.type(),
                plan.title(),
                plan.slot(),
                appointment.details(),
                plan.scene(),
                state.status(),
                plan.confidential(),
                plan.blocking(),
                plan.about().customerId());
    }

    /** When it takes place within some time, the earliest first. */
    List<Occurrence> within(Instant from, Instant to) {
        var window = new Interval(from, to);
        return begins(from, to)
                .map(begin -> new Occurrence(this, begin, slot.from(begin)))
                .filter(occurrence -> occurrence.time().overlaps(window))
                .toList();
    }

    private Stream<LocalDateTime> begins(Instant from, Instant to) {
        if (slot.rule() == null) {
            return Stream.of(slot.begin());
        }
        var earliest = LocalDateTime.ofInstant(from, slot.zoneId()).minus(slot.length());
        var latest = LocalDateTime.ofInstant(to, slot.zoneId()).plusHours(1);
        return Recurrence.of(slot).between(earliest, latest).stream()
                .filter(begin -> !details.skipped().contains(begin.toString()));
    }
}
