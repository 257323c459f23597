package dev.guanxi.sales.calendar.web;

import dev.guanxi.sales.calendar.Scene;
import dev.guanxi.sales.calendar.Spot;
import dev.guanxi.sales.calendar.TourRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom somebody is to visit on a day. */
@Schema(name = "TourRequest")
public record TourBody(
        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "Who goes: a log-in; the caller when left out.", examples = "li.lei")
        String person,

        @NotNull @Schema(description = "The day, in the zone where the person works.", examples = "2030-11-25")
        LocalDate day,

        @Nullable @Valid @Schema(description = "Where the day begins; the first way does not count when left out.")
        Point start,

        @Nullable @Valid @Schema(description = "Where it ends; the last way does not count when left out.")
        Point finish,

        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Visit> visits) {

    /** A place on the earth. */
    @Schema(name = "TourPoint")
    public record Point(
            @NotNull
            @DecimalMin("-90")
            @DecimalMax("90")
            @Schema(description = "In degrees (WGS 84).", examples = "30.2741")
            Double latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "120.1551")
            Double longitude) {
        static @Nullable Spot spot(@Nullable Point point) {
            return point == null ? null : new Spot(point.latitude(), point.longitude());
        }
    }

    /** A visit to be made. */
    @Schema(name = "TourVisit")
    public record Visit(
            @Nullable
            @Schema(description = "Where nothing is said of the place, it is where this customer was visited last.")
            UUID customerId,

            @Nullable
            @Size(min = 1, max = 300)
            @Pattern(regexp = TEXT)
            @Schema(description = "The customer's name when left out.", examples = "拜访天明眼镜")
            String title,

            @Nullable @Size(max = 500) @Pattern(regexp = TEXT) @Schema(examples = "杭州市西湖区文三路 90 号")
            String place,

            @Nullable
            @DecimalMin("-90")
            @DecimalMax("90")
            @Schema(description = "In degrees (WGS 84); together with the longitude.", examples = "30.2741")
            Double latitude,

            @Nullable @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "120.1551")
            Double longitude,

            @NotNull @Min(5) @Max(720) @Schema(description = "How long it takes.", examples = "45")
            Integer minutes,

            @Nullable
            @Pattern(regexp = CLOCK)
            @Schema(description = "It does not begin before that, in the person's zone.", examples = "09:00")
            String earliest,

            @Nullable @Pattern(regexp = CLOCK) @Schema(description = "It is over by then.", examples = "17:00")
            String latest) {
        private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";

        /** What an appointment can be called: a text that a database keeps. */
        private static final String TEXT = "[^\\x00]*";

        TourRequest.Visit visit() {
            return new TourRequest.Visit(
                    customerId,
                    title,
                    new Scene(place, latitude, longitude),
                    Duration.ofMinutes(minutes),
                    earliest == null ? null : LocalTime.parse(earliest),
                    latest == null ? null : LocalTime.parse(latest));
        }
    }

    TourRequest request(String caller) {
        return new TourRequest(
                person == null ? caller : person,
                day,
                Point.spot(start),
                Point.spot(finish),
                visits.stream().map(Visit::visit).toList());
    }
}
