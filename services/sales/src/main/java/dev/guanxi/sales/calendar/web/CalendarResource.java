package dev.guanxi.sales.calendar.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.calendar.Availability;
import dev.guanxi.sales.calendar.Availability.Busy;
import dev.guanxi.sales.calendar.CalendarEntry;
import dev.guanxi.sales.calendar.Interval;
import dev.guanxi.sales.calendar.TeamCalendar;
import dev.guanxi.sales.calendar.WorkingHours;
import dev.guanxi.sales.calendar.WorkingTimes;
import dev.guanxi.sales.workday.WorkPlan;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Days with all that is in them, one's own and those of others. */
@Path("/calendar")
@Tag(name = "Calendar", description = "Whole days of people, when they are free, and when they work.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class CalendarResource {
    private static final int MOST = 100;

    private final TeamCalendar calendar;
    private final Availability availability;
    private final WorkingTimes times;
    private final CurrentCaller caller;

    CalendarResource(TeamCalendar calendar, Availability availability, WorkingTimes times, CurrentCaller caller) {
        this.calendar = calendar;
        this.availability = availability;
        this.times = times;
        this.caller = caller;
    }

    /** What there is between two moments. */
    @Schema(name = "CalendarEntries")
    public record Entries(List<CalendarEntry> items) {}

    /** Who is busy when. */
    @Schema(name = "FreeBusyTimes")
    public record BusyTimes(List<Busy> people) {}

    /** When all are free. */
    @Schema(name = "FreeSlot")
    public record FreeSlot(
            @Nullable @Schema(description = "Null when there is no such time within two months.")
            Interval slot) {}

    /** When one works, and where one is. */
    @Schema(name = "WorkingHours")
    public record Hours(
            @NotNull @Size(min = 1, max = 60) @Schema(description = "IANA time zone.", examples = "Europe/Berlin")
            String zone,

            @NotNull
            @Pattern(regexp = WorkPlan.PLACE)
            @Schema(
                    description = "By whose working calendar one has days off; Saturday and Sunday where it has none.",
                    examples = "DE")
            String place,

            @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "09:00")
            String dayBegin,

            @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "17:30")
            String dayEnd) {
        private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";

        WorkingHours of(String person) {
            try {
                return new WorkingHours(
                        person, ZoneId.of(zone), place, LocalTime.parse(dayBegin), LocalTime.parse(dayEnd));
            } catch (DateTimeException _) {
                throw new Invalid("zone", "zone-unknown", zone);
            }
        }

        static Hours of(WorkingHours hours) {
            return new Hours(
                    hours.zone().getId(),
                    hours.place(),
                    hours.dayBegin().toString(),
                    hours.dayEnd().toString());
        }
    }

    @GET
    @Operation(
            summary = "Whole days, one's own or those of others next to each other",
            description = "Every occurrence of a series by itself. Of what the caller may not see it says only that"
                    + " people are busy. At most 62 days at once.")
    public Uni<Entries> getCalendar(
            @QueryParam("from") @NotNull @Parameter(description = "The first moment.", example = "2026-11-23T00:00:00Z")
                    Instant from,
            @QueryParam("to")
                    @NotNull
                    @Parameter(
                            description = "The first moment that is not asked for.",
                            example = "2026-11-30T00:00:00Z")
                    Instant to,
            @QueryParam("people")
                    @Nullable
                    @Size(max = 5_000)
                    @Parameter(
                            description = "Whose; several with commas between; the caller's own when left out.",
                            example = "li.lei,han.mei")
                    String people) {
        return calendar.of(asked(people), from, to).map(Entries::new);
    }

    @GET
    @Path("free-busy")
    @Operation(
            summary = "When people are busy",
            description = "Of anybody in sales, without saying with what. At most 62 days at once.")
    public Uni<BusyTimes> getFreeBusy(
            @QueryParam("from") @NotNull @Parameter(description = "The first moment.", example = "2026-11-23T00:00:00Z")
                    Instant from,
            @QueryParam("to")
                    @NotNull
                    @Parameter(
                            description = "The first moment that is not asked for.",
                            example = "2026-11-30T00:00:00Z")
                    Instant to,
            @QueryParam("people")
                    @Nullable
                    @Size(max = 5_000)
                    @Parameter(description = "Whose; several with commas between.", example = "li.lei,han.mei")
                    String people) {
        return availability.of(asked(people), from, to).map(BusyTimes::new);
    }

    @GET
    @Path("free-slot")
    @Operation(
            summary = "The next time that several people have in common",
            description = "Within the working hours of each in their own zone, on days that all of them work, within"
                    + " two months.")
    public Uni<FreeSlot> findFreeSlot(
            @QueryParam("minutes") @NotNull @Min(5) @Max(1_440) @Parameter(description = "How long.", example = "60")
                    Integer minutes,
            @QueryParam("after")
                    @NotNull
                    @Parameter(description = "The earliest moment.", example = "2026-11-23T00:00:00Z")
                    Instant after,
            @QueryParam("people")
                    @Nullable
                    @Size(max = 5_000)
                    @Parameter(description = "Who; several with commas between.", example = "li.lei,han.mei")
                    String people) {
        return availability
                .next(asked(people), Duration.ofMinutes(minutes), after, null)
                .map(found -> new FreeSlot(found.orElse(null)));
    }

    private List<String> asked(@Nullable String people) {
        var asked = Stream.of(people == null ? new String[0] : people.split(",", -1))
                .map(String::strip)
                .filter(person -> !person.isEmpty())
                .distinct()
                .toList();
        ensureField(asked.size() <= MOST, "people", "people-too-many", MOST);
        return asked.isEmpty() ? List.of(caller.get().id()) : asked;
    }

    @GET
    @Path("working-hours")
    @Operation(summary = "When one works")
    public Uni<Hours> getWorkingHours() {
        return times.of(caller.get().id()).map(Hours::of);
    }

    @PUT
    @Path("working-hours")
    @Operation(summary = "Say when one works", description = "Free slots are looked for within it.")
    public Uni<Hours> setWorkingHours(@Valid @NotNull Hours hours) {
        return times.keep(hours.of(caller.get().id())).map(Hours::of);
    }
}
