package dev.guanxi.sales.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an appointment's way.
 *
 * @param conflicts the earliest first; not more than a few dozen
 * @param nextFree when all who take part are free next, within the working hours of each; null when nothing stands in its
 *     way, or nothing is free within weeks
 */
@Schema(name = "AppointmentClash")
public record Clash(List<Conflict> conflicts, @Nullable Interval nextFree) {
    static final Clash NONE = new Clash(List.of(), null);

    public Clash {
        conflicts = List.copyOf(conflicts);
    }

    /** Why. */
    @Schema(name = "AppointmentConflictKind")
    public enum Kind {
        /** At the same time. */
        OVERLAP,
        /** So soon before or after that the way between the two places takes longer. */
        TRAVEL
    }

    /**
     * Another appointment of somebody who takes part.
     *
     * @param people those who cannot be at both
     * @param appointmentId null when the caller does not see it
     * @param title null when the caller does not see it
     * @param occurrence when the appointment at hand would begin
     * @param travelMinutes how long the way takes; of {@link Kind#TRAVEL} only
     */
    @Schema(name = "AppointmentConflict")
    public record Conflict(
            Kind kind,
            List<String> people,
            @Nullable UUID appointmentId,
            @Nullable String title,
            Instant begin,
            Instant end,
            Instant occurrence,
            @Nullable Long travelMinutes) {}
}
