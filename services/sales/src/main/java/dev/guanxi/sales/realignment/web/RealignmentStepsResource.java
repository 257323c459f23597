package dev.guanxi.sales.realignment.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.sales.realignment.Realignment;
import dev.guanxi.sales.realignment.RealignmentService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The way of a realignment from its preview to its end, over HTTP. */
@Path("/realignments")
@Tag(name = "Realignments")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class RealignmentStepsResource {
    private final RealignmentService service;
    private final Problems problems;

    RealignmentStepsResource(RealignmentService service, Problems problems) {
        this.service = service;
        this.problems = problems;
    }

    private RestResponse<RealignmentView> shown(Realignment realignment) {
        return Answers.ok(realignment, one -> RealignmentView.of(one, problems.locale()));
    }

    @POST
    @Path("{id}/preview")
    @Operation(
            summary = "Find out what a realignment would change",
            description = "A job; it gives the moves of each record from whom to whom, and leaves a draft.")
    public Uni<RestResponse<RealignmentView>> previewRealignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.preview(id, expected.version()).map(this::shown);
    }

    @POST
    @Path("{id}/submission")
    @Operation(
            summary = "Submit a realignment for approval",
            description = "By whoever sees all that it moves. Refused when a territory changed since the preview.")
    public Uni<RestResponse<RealignmentView>> submitRealignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.submit(id, expected.version()).map(this::shown);
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            summary = "Approve a realignment",
            description =
                    "By somebody who neither drafted nor submitted it and sees all that it moves. A job does it on its"
                            + " day, or at once when that has come; of each record it tells what became of it.")
    public Uni<RestResponse<RealignmentView>> approveRealignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.approve(id, expected.version()).map(this::shown);
    }

    /** Why it is refused. */
    public record RealignmentRefusal(
            @NotBlank @Size(max = 500) @Schema(examples = "The west has too few people for that.")
            String reason) {}

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "Refuse a realignment", description = "It is a draft again, with the reason.")
    public Uni<RestResponse<RealignmentView>> refuseRealignment(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull RealignmentRefusal refusal) {
        return service.refuse(id, expected.version(), refusal.reason().strip()).map(this::shown);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            summary = "Withdraw a realignment before it is in force",
            description = "One that waits for approval or for its day, or could not begin, is a draft again.")
    public Uni<RestResponse<RealignmentView>> withdrawRealignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version()).map(this::shown);
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            summary = "Take a realignment back",
            description =
                    "A job: territories and sellers are what they were, and each record goes back that nobody gave away"
                            + " or closed since. Refused when a territory changed since it was put into force.")
    public Uni<RestResponse<RealignmentView>> undoRealignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.undo(id, expected.version()).map(this::shown);
    }
}
