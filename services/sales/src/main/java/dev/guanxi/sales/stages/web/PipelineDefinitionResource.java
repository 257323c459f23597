package dev.guanxi.sales.stages.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.stages.PipelineDefinition;
import dev.guanxi.sales.stages.PipelineService;
import dev.guanxi.sales.stages.StageKeys;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Pipelines over HTTP. */
@Path("/pipelines")
@Tag(name = "Pipelines", description = "The ways that deals go, each with stages of its own.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class PipelineDefinitionResource {
    private static final int MOST_LISTED = 500;

    private final PipelineService service;
    private final AuditTrail trail;
    private final MergePatch patches;

    PipelineDefinitionResource(PipelineService service, AuditTrail trail, MergePatch patches) {
        this.service = service;
        this.trail = trail;
        this.patches = patches;
    }

    /** A pipeline that there was not before. */
    @Schema(name = "NewPipeline")
    public record NewPipeline(
            @NotNull
            @Pattern(regexp = StageKeys.FORM)
            @Schema(description = "Stays for good: deals name it.", examples = "RENEWALS")
            String key,

            @NotNull @Valid PipelineDefinition definition) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Define a pipeline",
            description = "Deals can be opened in it at once, on every replica within moments. Every pipeline ends in"
                    + " WON or LOST, which are not among its stages.")
    public Uni<RestResponse<PipelineView>> definePipeline(@Valid @NotNull NewPipeline request, UriInfo uri) {
        return service.define(request.key(), request.definition())
                .map(pipeline -> Answers.created(pipeline, PipelineView::of, uri));
    }

    @GET
    @AtMost(MOST_LISTED)
    @Operation(
            summary = "The pipelines that there are",
            description = "The standard one first, then in the order in which they were defined; also those that are"
                    + " not active any more.")
    public Uni<List<PipelineView>> listPipelines() {
        return service.list()
                .map(pipelines -> pipelines.stream().map(PipelineView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a pipeline")
    public Uni<RestResponse<PipelineView>> getPipeline(UUID id) {
        return service.get(id).map(pipeline -> Answers.ok(pipeline, PipelineView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a pipeline",
            description = "A JSON Merge Patch of PipelineDefinition. Deals stay where they are: a stage is retired, not"
                    + " left out, and those that stand in it go on from there. Of a move and a change at the same time"
                    + " one is first, and the other is judged by what is there then.")
    public Uni<RestResponse<PipelineView>> changePipeline(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(pipeline -> patches.apply(pipeline.definition(), patch, PipelineDefinition.class))
                .chain(changed -> service.change(id, expected.version(), changed))
                .map(pipeline -> Answers.ok(pipeline, PipelineView::of));
    }

    @POST
    @Path("{id}/standard")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Let deals be in a pipeline unless somebody says otherwise",
            description = "Deals that are there stay where they are. The one that was the standard before is one like"
                    + " any other from then on.")
    public Uni<RestResponse<PipelineView>> makePipelineStandard(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.makeStandard(id, expected.version()).map(pipeline -> Answers.ok(pipeline, PipelineView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a pipeline, newest first")
    public Uni<List<AuditEntry>> getPipelineHistory(UUID id) {
        return service.get(id).chain(pipeline -> trail.of(pipeline.id()));
    }
}
