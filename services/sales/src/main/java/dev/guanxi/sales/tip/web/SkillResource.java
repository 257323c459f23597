package dev.guanxi.sales.tip.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.tip.SkillRow;
import dev.guanxi.sales.tip.SkillSearch;
import dev.guanxi.sales.tip.SkillService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Skills over HTTP. */
@Path("/skills")
@Tag(name = "Tips and skills")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class SkillResource {
    private final SkillService service;
    private final SkillSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    SkillResource(SkillService service, SkillSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say what one is good at", description = "Each person says the same once: `skill-known`.")
    public Uni<RestResponse<SkillView>> nameSkill(@Valid @NotNull SkillRequest request, UriInfo uri) {
        return service.name(request.name().strip(), request.level())
                .map(skill -> Answers.created(skill, SkillView::of, uri));
    }

    @GET
    @Operation(summary = "Find who is good at what", description = "The best first.")
    public Uni<RestResponse<Page<SkillRow>>> findSkills(
            @Valid @BeanParam PageParams page,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(description = "Words that stand in the skill's name.", example = "negotiation")
                    @Nullable
                    String query,
            UriInfo uri) {
        return lists.page(SkillSearch.listing(), page, uri, request -> search.find(request, query));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take skills away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportSkills(
            @Valid @BeanParam FileParams file,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(description = "Words that stand in the skill's name.", example = "negotiation")
                    @Nullable
                    String query) {
        return lists.file(SkillSearch.listing(), file, request -> search.find(request, query));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a skill")
    public Uni<RestResponse<SkillView>> getSkill(UUID id) {
        return service.get(id).map(skill -> Answers.ok(skill, SkillView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a skill",
            description = "A JSON Merge Patch of SkillProfile, by whose it is or their manager.")
    public Uni<RestResponse<SkillView>> changeSkill(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(skill -> patches.apply(SkillRequest.of(skill.state()), patch, SkillRequest.class))
                .chain(changed ->
                        service.change(id, expected.version(), changed.name().strip(), changed.level()))
                .map(skill -> Answers.ok(skill, SkillView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Drop a skill", description = "With its endorsements; by whose it is or their manager.")
    public Uni<Void> dropSkill(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @PUT
    @Path("{id}/endorsement")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say that somebody is good at it",
            description = "Each person counts once; nobody endorses themself.")
    public Uni<Void> endorseSkill(UUID id) {
        return service.endorse(id);
    }

    @DELETE
    @Path("{id}/endorsement")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take one's endorsement back")
    public Uni<Void> takeEndorsementBack(UUID id) {
        return service.takeEndorsementBack(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a skill, newest first")
    public Uni<List<AuditEntry>> getSkillHistory(UUID id) {
        return service.get(id).chain(skill -> trail.of(skill.id()));
    }
}
