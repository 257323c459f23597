package dev.guanxi.sales.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One time in somebody's calendar. Of an appointment that the caller may not see no more is said than that people are
 * busy.
 *
 * @param people those asked for in whose calendar it is
 * @param occurrence by which one of a series is named
 */
@Schema(name = "CalendarEntry")
public record CalendarEntry(
        @Schema(description = "Those asked for whose time it takes.")
        List<String> people,

        Instant begin,
        Instant end,
        boolean allDay,

        @Nullable
        @Schema(description = "Null, as is all that follows, when the caller may only know that they are busy.")
        UUID appointmentId,

        @Nullable @Schema(examples = "VISIT") String type,
        @Nullable @Schema(examples = "拜访天明眼镜") String title,
        @Nullable AppointmentStatus status,

        @Nullable
        @Schema(description = "Begin by the clock on the wall; names one of a series.", examples = "2026-11-24T09:00")
        String occurrence,

        @Nullable @Schema(examples = "Asia/Shanghai") String zone,
        @Nullable Boolean recurring,
        @Nullable String place,
        @Nullable UUID customerId,
        @Nullable String ownerId,
        @Nullable List<Participant> participants) {

    static CalendarEntry whole(Booking.Occurrence one, List<String> people) {
        var of = one.of();
        return new CalendarEntry(
                people,
                one.time().begin(),
                one.time().end(),
                of.slot().allDay(),
                of.id(),
                of.type(),
                of.title(),
                of.status(),
                one.local().toString(),
                of.slot().zone(),
                of.slot().rule() != null,
                of.scene().place(),
                of.customerId(),
                of.owner(),
                of.details().participants());
    }

    static CalendarEntry busy(Booking.Occurrence one, List<String> people) {
        return new CalendarEntry(
                people,
                one.time().begin(),
                one.time().end(),
                one.of().slot().allDay(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
