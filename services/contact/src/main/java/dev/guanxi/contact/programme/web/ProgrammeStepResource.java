package dev.guanxi.contact.programme.web;

import dev.guanxi.contact.level.RelationshipLevel;
import dev.guanxi.contact.programme.Occasion;
import dev.guanxi.contact.programme.ProgrammeService;
import dev.guanxi.contact.programme.ProgrammeStep;
import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.Wording;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Programmes over HTTP. */
@Path("/programme-steps")
@Tag(name = "Programmes", description = "What each relationship level asks for, and when.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ProgrammeStepResource {
    private final ProgrammeService service;
    private final AuditTrail trail;
    private final Restorations restorations;

    ProgrammeStepResource(ProgrammeService service, AuditTrail trail, Restorations restorations) {
        this.service = service;
        this.trail = trail;
        this.restorations = restorations;
    }

    /** A step of a level's programme. */
    public record NewStep(
            @NotNull RelationshipLevel level,
            @NotNull @Valid StepRequest step) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Add a step to a level's programme", description = "It asks for something from now on.")
    public Uni<RestResponse<StepView>> addProgrammeStep(@Valid @NotNull NewStep request, UriInfo uri) {
        return service.add(request.level(), request.step().demand())
                .map(step -> Answers.created(step, StepView::of, uri));
    }

    @GET
    @AtMost(ProgrammeService.MOST_STEPS)
    @Operation(
            summary = "The programmes of all levels",
            description = "Begins with a step for each level but BASIC, which asks for nothing: say where to complain"
                    + " (REACTIVE), call three days after a delivery (ACCOUNTABLE), give advice every three months"
                    + " (PROACTIVE), agree on a joint plan (PARTNERSHIP).")
    public Uni<List<StepView>> listProgrammeSteps() {
        return service.all().map(all -> all.stream().map(StepView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a programme's step")
    public Uni<RestResponse<StepView>> getProgrammeStep(UUID id) {
        return service.get(id).map(step -> Answers.ok(step, StepView::of));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Let a step ask for something else", description = "Tasks that are there already stay.")
    public Uni<RestResponse<StepView>> changeProgrammeStep(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull StepRequest request) {
        return service.change(id, expected.version(), request.demand()).map(step -> Answers.ok(step, StepView::of));
    }

    @POST
    @Path("{id}/retirement")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take a step out of its programme", description = "Tasks that are there already stay.")
    public Uni<RestResponse<StepView>> retireProgrammeStep(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.retire(id, expected.version()).map(step -> Answers.ok(step, StepView::of));
    }

    /** What a step asks for, as its history calls it. */
    record Asked(
            @NotNull Occasion occasion,
            @NotNull TaskKind kind,
            int days,
            @Nullable Integer months,
            @NotNull Wording subject) {
        static Asked of(ProgrammeStep step) {
            var s = step.state();
            return new Asked(s.occasion(), s.kind(), s.days(), s.months(), s.subject());
        }

        StepRequest request() {
            return new StepRequest(occasion, kind, days, months, subject.english(), subject.chinese());
        }
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a step back to an earlier version",
            description =
                    "One field or all (`subject` in both languages), as an ordinary change; the history says what was restored. Tasks that are there already stay.")
    public Uni<RestResponse<StepView>> restoreProgrammeStep(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(step -> restorations.restored(id, wanted, Asked.of(step), Asked.class))
                .chain(restored -> changeProgrammeStep(id, expected, restored.request()));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a step, newest first")
    public Uni<List<AuditEntry>> getProgrammeStepHistory(UUID id) {
        return service.get(id).chain(step -> trail.of(step.id()));
    }
}
