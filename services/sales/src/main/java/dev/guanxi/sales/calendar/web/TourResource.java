package dev.guanxi.sales.calendar.web;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.platform.web.openapi.Untagged;
import dev.guanxi.sales.calendar.TourTaking;
import dev.guanxi.sales.calendar.Tours;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tours: a day's visits in a good order. */
@Path("/calendar/tours")
@Tag(name = "Calendar")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class TourResource {
    private final Tours tours;
    private final TourTaking taking;
    private final CurrentCaller caller;
    private final Problems problems;

    TourResource(Tours tours, TourTaking taking, CurrentCaller caller, Problems problems) {
        this.tours = tours;
        this.taking = taking;
        this.caller = caller;
        this.problems = problems;
    }

    /** Visits at their times, as a tour says them or otherwise. */
    @Schema(name = "TourVisits")
    public record Visits(
            @Nullable
            @Size(min = 1, max = 100)
            @Schema(description = "Who goes: a log-in; the caller when left out.", examples = "li.lei")
            String person,

            @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid AppointmentRequest> visits) {}

    /** What a tour became. */
    @Untagged
    @Schema(name = "TakenTour")
    public record TakenTour(List<AppointmentView> appointments) {}

    @POST
    @Operation(
            summary = "Find an order for a day's visits",
            description = "Appointments that are there already stay where they are; visits are within working hours and"
                    + " the times that are said for them, with as little time on the way as possible – great circles"
                    + " at the speed that is assumed of everybody. Of up to 8 visits it is the best order that there"
                    + " is, of more a good one (nearest insertion and 2-opt). What does not fit is named with the"
                    + " reason. Nothing is kept. For oneself, or for those whose appointments one may change.")
    public Uni<TourView> planTour(@Valid @NotNull TourBody request) {
        return tours.plan(request.request(caller.get().id())).map(tour -> TourView.of(tour, problems.locale()));
    }

    @POST
    @Path("appointments")
    @Idempotent
    @Operation(
            summary = "Make appointments of a tour",
            description = "All of them, or none (409) when the calendar has changed meanwhile and one of them does not"
                    + " fit any more.")
    public Uni<RestResponse<TakenTour>> takeTour(@Valid @NotNull Visits request) {
        var person = request.person() == null ? caller.get().id() : request.person();
        var plans = request.visits().stream().map(AppointmentRequest::plan).toList();
        return taking.take(person, plans)
                .map(made -> RestResponse.ok(
                        new TakenTour(made.stream().map(AppointmentView::of).toList())));
    }
}
