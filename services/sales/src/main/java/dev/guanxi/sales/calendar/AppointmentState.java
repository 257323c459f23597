package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.Derived;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as other services learn of it. Of a confidential one it is told that its organiser is busy, and when.
 *
 * @param type key of an activity type: MEETING, VISIT, CALL, LETTER, EMAIL, FAX, or one that an administrator defined;
 *     BUSY of a confidential one
 * @param begin by the clock on the wall, ISO 8601 without an offset
 * @param end the same, the first moment after it
 * @param zone IANA name of the zone of that clock
 * @param rule RFC 5545, RRULE
 * @param skipped begins of occurrences that do not take place as the rule says
 * @param beginsAt the moment of the first begin
 * @param endsAt the moment of the last end; null of a series without end
 * @param happenedAt when it was planned on a phone that was away; null where it was entered directly
 * @param result what came of it, in the words of whoever was there
 */
public record AppointmentState(
        String type,
        @Nullable String title,
        AppointmentStatus status,
        String begin,
        String end,
        String zone,
        boolean allDay,
        @Nullable String rule,
        List<String> skipped,
        @Derived Instant beginsAt,
        @Derived @Nullable Instant endsAt,
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID leadId,
        @Nullable UUID opportunityId,
        List<Participant> participants,
        List<Integer> reminders,
        boolean confidential,
        boolean blocking,
        @Nullable String notes,
        @Nullable Outcome outcome,
        @Nullable String result,
        @Nullable Instant doneAt,
        String ownerId,
        @Nullable String team,
        @Nullable UUID seriesId,
        Instant createdAt,
        @Nullable Instant happenedAt) {
    /** Stands for the type of an appointment of which no more is told. */
    private static final String BUSY = "BUSY";

    static AppointmentState of(Appointment appointment, Instant beginsAt, @Nullable Instant endsAt) {
        var plan = appointment.plan();
        var slot = plan.slot();
        return new AppointmentState(
                plan.type(),
                plan.title(),
                appointment.removed() ? AppointmentStatus.REMOVED : appointment.status(),
                slot.begin().toString(),
                slot.end().toString(),
                slot.zone(),
                slot.allDay(),
                slot.rule(),
                appointment.details().skipped(),
                beginsAt,
                endsAt,
                plan.scene().place(),
                plan.scene().latitude(),
                plan.scene().longitude(),
                plan.about().customerId(),
                plan.about().contactId(),
                plan.about().leadId(),
                plan.about().opportunityId(),
                appointment.details().participants(),
                plan.reminders(),
                plan.confidential(),
                plan.blocking(),
                plan.notes(),
                appointment.outcome(),
                appointment.result(),
                appointment.doneAt(),
                appointment.ownerId(),
                appointment.ownership().team(),
                appointment.seriesId(),
                appointment.createdAt(),
                appointment.happenedAt());
    }

    /** The same without anything but whose time it takes, and when. */
    AppointmentState busyOnly() {
        return new AppointmentState(
                BUSY,
                null,
                status,
                begin,
                end,
                zone,
                allDay,
                rule,
                skipped,
                beginsAt,
                endsAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                true,
                blocking,
                null,
                null,
                null,
                null,
                ownerId,
                null,
                seriesId,
                createdAt,
                happenedAt);
    }
}
