package dev.guanxi.sales.calendar.web;

import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.calendar.Tour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day in the order in which somebody goes through it, as the API shows it. */
@Schema(name = "Tour")
public record TourView(
        @Schema(description = "Who goes.", examples = "li.lei")
        String person,

        LocalDate day,

        @Schema(description = "The zone of the clock on the wall.", examples = "Asia/Shanghai")
        String zone,

        Tour.Method method,

        @Schema(description = "Visits and the appointments that are there already, the earliest first.")
        List<Stop> stops,

        @Schema(description = "How long the ways take together.", examples = "85")
        long travelMinutes,

        @Schema(description = "Visits that do not fit, and why.")
        List<LeftOut> leftOut) {

    /** One stop. */
    @Schema(name = "TourStop")
    public record Stop(
            @Nullable
            @Schema(
                    description = "Which of the visits that were asked for, from 0 on; null of an appointment that is"
                            + " there already.",
                    examples = "0")
            Integer visit,

            @Nullable @Schema(description = "Of an appointment that is there already, when the caller may see it.")
            UUID appointmentId,

            @Nullable @Schema(examples = "拜访天明眼镜") String title,
            @Nullable UUID customerId,
            @Nullable String place,
            @Nullable Double latitude,
            @Nullable Double longitude,

            @Schema(description = "By the clock on the wall.", examples = "2030-11-25T09:00")
            String begin,

            @Schema(examples = "2030-11-25T09:45") String end,
            Instant beginsAt,
            Instant endsAt,

            @Schema(description = "How long the way there takes, as the crow flies at the assumed speed; rounded up.")
            long travelMinutes) {}

    /** A visit that is not in it. */
    @Schema(name = "TourLeftOut")
    public record LeftOut(
            @Schema(description = "Which of the visits that were asked for, from 0 on.", examples = "3")
            int visit,

            @Schema(examples = "拜访天明眼镜") String title,
            Tour.Reason reason,

            @Schema(
                    description = "The reason in words, in the caller's language.",
                    examples = "There is no room for it beside the other visits of the day.")
            String text) {}

    static TourView of(Tour tour, Locale language) {
        return new TourView(
                tour.person(),
                tour.day(),
                tour.zone().getId(),
                tour.method(),
                tour.stops().stream().map(stop -> stop(stop, tour.zone())).toList(),
                minutes(tour.travel()),
                tour.leftOut().stream()
                        .map(one -> new LeftOut(
                                one.visit(),
                                one.title(),
                                one.reason(),
                                Texts.of(language, "tour-reason." + one.reason().name())))
                        .toList());
    }

    private static Stop stop(Tour.Stop stop, ZoneId zone) {
        return new Stop(
                stop.visit(),
                stop.appointmentId(),
                stop.title(),
                stop.customerId(),
                stop.scene().place(),
                stop.scene().latitude(),
                stop.scene().longitude(),
                LocalDateTime.ofInstant(stop.begin(), zone).toString(),
                LocalDateTime.ofInstant(stop.end(), zone).toString(),
                stop.begin(),
                stop.end(),
                minutes(stop.way()));
    }

    private static long minutes(Duration way) {
        return way.plusSeconds(59).toMinutes();
    }
}
