package dev.guanxi.sales.calendar.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.sales.calendar.Answer;
import dev.guanxi.sales.calendar.AppointmentService;
import dev.guanxi.sales.calendar.Outcome;
import dev.guanxi.sales.calendar.SeriesService;
import dev.guanxi.sales.calendar.SeriesService.Part;
import dev.guanxi.sales.calendar.Slot;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What becomes of an appointment: who comes, whether it takes place, and what came of it. */
@Path("/appointments/{id}")
@Tag(name = "Appointments")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class AttendanceResource {
    private final AppointmentService service;
    private final SeriesService series;

    AttendanceResource(AppointmentService service, SeriesService series) {
        this.service = service;
        this.series = series;
    }

    /** Whether one comes. */
    @Schema(name = "AppointmentAnswer")
    public record Reply(
            @NotNull @Schema(examples = "ACCEPTED") Answer answer) {}

    /** What came of it. */
    @Schema(name = "AppointmentResult")
    public record Result(
            @NotNull @Schema(examples = "SUCCESSFUL") Outcome outcome,

            @Nullable @Size(max = 5_000) @Schema(examples = "同意试用")
            String result,

            @Nullable @Schema(description = "When it took place; now unless said.")
            Instant doneAt) {}

    /** Which of a series. */
    @Schema(name = "SeriesPart")
    public record SomeOfSeries(
            @NotNull
            @Pattern(regexp = AppointmentRequest.TIME)
            @Schema(
                    description = "When the occurrence would begin as the rule says, by the clock on the wall.",
                    examples = "2026-12-01T09:00")
            String occurrence,

            @Nullable @Schema(description = "Whether all after it are meant, too. False unless said.")
            Boolean following) {
        Part part() {
            return new Part(Slot.time("occurrence", occurrence), Boolean.TRUE.equals(following));
        }
    }

    /** A part of a series, and what it is from now on. */
    @Schema(name = "SeriesPartChange")
    public record SeriesChange(
            @NotNull @Valid SomeOfSeries part,
            @NotNull @Valid AppointmentRequest plan) {}

    @POST
    @Path("answer")
    @Operation(summary = "Say whether one comes", description = "Who declines is not busy then. The organiser is told.")
    public Uni<RestResponse<AppointmentView>> answerAppointment(UUID id, @Valid @NotNull Reply reply) {
        return service.answer(id, reply.answer()).map(found -> Answers.ok(found, AppointmentView::of));
    }

    @POST
    @Path("completion")
    @Operation(
            summary = "Say what came of an appointment",
            description = "With a customer it is on their timeline then. Of a series, change the one that took place"
                    + " by itself first.")
    public Uni<RestResponse<AppointmentView>> completeAppointment(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Result result) {
        return service.complete(id, expected.version(), result.outcome(), result.result(), result.doneAt())
                .map(found -> Answers.ok(found, AppointmentView::of));
    }

    @POST
    @Path("cancellation")
    @Operation(summary = "Call an appointment off", description = "Those who take part are told.")
    public Uni<RestResponse<AppointmentView>> cancelAppointment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.cancel(id, expected.version()).map(found -> Answers.ok(found, AppointmentView::of));
    }

    @POST
    @Path("occurrences")
    @Operation(
            summary = "Change one of a series, or one and all that follow",
            description = "The answer is the appointment, or series, that it is by itself from then on.")
    public Uni<RestResponse<AppointmentView>> changeOccurrence(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @QueryParam("strict")
                    @DefaultValue("false")
                    @Parameter(description = "Whether a conflict is a refusal.", example = "false")
                    boolean strict,
            @Valid @NotNull SeriesChange change) {
        return series.change(
                        id,
                        expected.version(),
                        change.part().part(),
                        change.plan().plan(),
                        strict)
                .map(planned -> Answers.ok(planned.appointment(), _ -> AppointmentView.of(planned)));
    }

    @POST
    @Path("occurrence-cancellation")
    @Operation(
            summary = "Call one of a series off, or one and all that follow",
            description = "The answer is the series as it is then.")
    public Uni<RestResponse<AppointmentView>> cancelOccurrence(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull SomeOfSeries part) {
        return series.cancel(id, expected.version(), part.part()).map(found -> Answers.ok(found, AppointmentView::of));
    }
}
