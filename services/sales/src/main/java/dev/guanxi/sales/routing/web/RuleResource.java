package dev.guanxi.sales.routing.web;

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
import dev.guanxi.sales.routing.RuleRow;
import dev.guanxi.sales.routing.RuleSearch;
import dev.guanxi.sales.routing.RuleService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Assignment rules over HTTP. */
@Path("/assignment-rules")
@Tag(name = "Assignment rules", description = "Which leads go to whom, by capacity and fairly.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class RuleResource {
    private final RuleService service;
    private final RuleSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    RuleResource(RuleService service, RuleSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Make an assignment rule",
            description =
                    "Rules are asked in their order. The first that is for a lead and names somebody who has room gives"
                            + " it to whoever has the largest part of their capacity free; see lead capacity and absence of"
                            + " sellers.")
    public Uni<RestResponse<RuleView>> makeAssignmentRule(@Valid @NotNull RuleRequest request, UriInfo uri) {
        return service.make(request.profile()).map(rule -> Answers.created(rule, RuleView::of, uri));
    }

    @GET
    @Operation(summary = "Find assignment rules")
    public Uni<RestResponse<Page<RuleRow>>> findAssignmentRules(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(RuleSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take assignment rules away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportAssignmentRules(@Valid @BeanParam FileParams file) {
        return lists.file(RuleSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an assignment rule")
    public Uni<RestResponse<RuleView>> getAssignmentRule(UUID id) {
        return service.get(id).map(rule -> Answers.ok(rule, RuleView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Change an assignment rule", description = "A JSON Merge Patch of AssignmentRuleProfile.")
    public Uni<RestResponse<RuleView>> changeAssignmentRule(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(rule -> patches.apply(RuleRequest.of(rule.profile()), patch, RuleRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(rule -> Answers.ok(rule, RuleView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Drop an assignment rule", description = "Leads stay where they are.")
    public Uni<Void> dropAssignmentRule(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of an assignment rule, newest first")
    public Uni<List<AuditEntry>> getAssignmentRuleHistory(UUID id) {
        return service.get(id).chain(rule -> trail.of(rule.id()));
    }
}
