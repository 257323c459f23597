package dev.guanxi.sales.calendar.web;

import dev.guanxi.sales.calendar.Appointment;
import dev.guanxi.sales.calendar.AppointmentStatus;
import dev.guanxi.sales.calendar.Clash;
import dev.guanxi.sales.calendar.Interval;
import dev.guanxi.sales.calendar.Outcome;
import dev.guanxi.sales.calendar.Participant;
import dev.guanxi.sales.calendar.Planned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appointment as the API shows it. */
@Schema(name = "Appointment")
public record AppointmentView(
        UUID id,
        AppointmentStatus status,
        AppointmentRequest plan,

        @Schema(description = "The first time as moments.") Interval time,

        @Schema(description = "Who comes beside the organiser, and what they say to that.")
        List<Participant> participants,

        @Schema(
                description = "Of a series: begins of occurrences that do not take place as the rule says.",
                examples = "[\"2026-12-01T09:00\"]")
        List<String> skipped,

        @Nullable Outcome outcome,

        @Nullable @Schema(description = "What came of it.", examples = "同意试用")
        String result,

        @Nullable Instant doneAt,
        String ownerId,
        @Nullable String team,

        @Nullable @Schema(description = "The series that it was one of before it was changed by itself.")
        UUID seriesId,

        Instant createdAt,

        @Nullable
        @Schema(description = "When it was planned on a phone that was away; absent where it was entered directly.")
        Instant happenedAt,

        @Nullable
        @Schema(
                description =
                        "In the answer to whoever plans or moves it: what stands in its way, and when all are free.")
        Clash clash) {

    public static AppointmentView of(Appointment appointment) {
        return of(appointment, null);
    }

    static AppointmentView of(Planned planned) {
        return of(planned.appointment(), planned.clash());
    }

    private static AppointmentView of(Appointment appointment, @Nullable Clash clash) {
        var state = appointment.state();
        return new AppointmentView(
                appointment.id(),
                state.status(),
                AppointmentRequest.of(appointment.plan()),
                appointment.plan().slot().first(),
                appointment.details().participants(),
                state.skipped(),
                appointment.outcome(),
                appointment.result(),
                appointment.doneAt(),
                state.ownerId(),
                state.team(),
                state.seriesId(),
                state.createdAt(),
                state.happenedAt(),
                clash);
    }
}
