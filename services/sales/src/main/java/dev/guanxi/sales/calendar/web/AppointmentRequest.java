package dev.guanxi.sales.calendar.web;

import dev.guanxi.sales.calendar.AppointmentPlan;
import dev.guanxi.sales.calendar.Links;
import dev.guanxi.sales.calendar.Scene;
import dev.guanxi.sales.calendar.Slot;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people agree on. */
@Schema(name = "AppointmentPlan")
public record AppointmentRequest(
        @NotBlank
        @Size(max = 40)
        @Schema(
                description = "Key of an activity type: MEETING, VISIT, CALL, LETTER, EMAIL, FAX, or one that an"
                        + " administrator defined.",
                examples = "VISIT")
        String type,

        @NotBlank @Size(max = 300) @Schema(examples = "拜访天明眼镜")
        String title,

        @NotNull
        @Pattern(regexp = TIME)
        @Schema(
                description = "By the clock on the wall where it is; the zone is said apart.",
                examples = "2026-11-24T09:00")
        String begin,

        @NotNull
        @Pattern(regexp = TIME)
        @Schema(
                description = "The first moment after it; of whole days the midnight after the last.",
                examples = "2026-11-24T10:00")
        String end,

        @Nullable
        @Size(min = 1, max = 60)
        @Schema(description = "IANA time zone of that clock; Asia/Shanghai unless said.", examples = "Asia/Shanghai")
        String zone,

        @Nullable @Schema(description = "Whole days, from midnight to midnight.")
        Boolean allDay,

        @Nullable
        @Size(max = 500)
        @Schema(
                description = "When it comes again: RRULE of RFC 5545, daily, weekly, monthly or yearly.",
                examples = "FREQ=WEEKLY;BYDAY=TU")
        String rule,

        @Nullable @Size(max = 500) @Schema(examples = "杭州市西湖区文三路 90 号")
        String place,

        @Nullable
        @DecimalMin("-90")
        @DecimalMax("90")
        @Schema(description = "Of the place, in degrees (WGS 84); together with the longitude.", examples = "30.2741")
        Double latitude,

        @Nullable @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "120.1551")
        Double longitude,

        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID leadId,
        @Nullable UUID opportunityId,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Who of ours comes beside the organiser: log-ins.", examples = "[\"li.lei\"]")
        List<@NotNull @Size(min = 1, max = 100) String> participants,

        @Nullable
        @Size(max = 5)
        @Schema(description = "So many minutes before, programs remind people.", examples = "[15]")
        List<@NotNull @Min(0) @Max(40_320) Integer> reminders,

        @Nullable
        @Schema(description = "Whether only those who take part see more than that they are busy. False unless said.")
        Boolean confidential,

        @Nullable @Schema(description = "Whether those who take part are busy meanwhile. True unless said.")
        Boolean blocking,

        @Nullable @Size(max = 5_000) @Schema(examples = "带样品")
        String notes) {
    static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?";

    private static final String ZONE = "Asia/Shanghai";

    AppointmentPlan plan() {
        return new AppointmentPlan(
                type,
                title.strip(),
                new Slot(
                        Slot.time("begin", begin),
                        Slot.time("end", end),
                        Objects.requireNonNullElse(zone, ZONE),
                        Boolean.TRUE.equals(allDay),
                        rule),
                new Scene(place, latitude, longitude),
                new Links(customerId, contactId, leadId, opportunityId),
                Objects.requireNonNullElse(participants, List.of()),
                Objects.requireNonNullElse(reminders, List.of()),
                Boolean.TRUE.equals(confidential),
                !Boolean.FALSE.equals(blocking),
                notes);
    }

    static AppointmentRequest of(AppointmentPlan plan) {
        var slot = plan.slot();
        return new AppointmentRequest(
                plan.type(),
                plan.title(),
                slot.begin().toString(),
                slot.end().toString(),
                slot.zone(),
                slot.allDay(),
                slot.rule(),
                plan.scene().place(),
                plan.scene().latitude(),
                plan.scene().longitude(),
                plan.about().customerId(),
                plan.about().contactId(),
                plan.about().leadId(),
                plan.about().opportunityId(),
                plan.participants(),
                plan.reminders(),
                plan.confidential(),
                plan.blocking(),
                plan.notes());
    }
}
