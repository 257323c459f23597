package dev.guanxi.sales.approval.web;

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
import dev.guanxi.sales.approval.ApprovalRuleRow;
import dev.guanxi.sales.approval.ApprovalRuleSearch;
import dev.guanxi.sales.approval.ApprovalService;
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

/** Approval rules over HTTP. */
@Path("/approval-rules")
@Tag(name = "Approval rules", description = "When a quote needs the approval of a sales manager.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ApprovalRuleResource {
    private final ApprovalService service;
    private final ApprovalRuleSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    ApprovalRuleResource(
            ApprovalService service, ApprovalRuleSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Make an approval rule",
            description = "It holds at once for what is not sent yet; what was approved stays approved.")
    public Uni<RestResponse<ApprovalRuleView>> makeApprovalRule(
            @Valid @NotNull ApprovalRuleRequest request, UriInfo uri) {
        return service.make(request.terms()).map(rule -> Answers.created(rule, ApprovalRuleView::of, uri));
    }

    @GET
    @Operation(summary = "Find approval rules")
    public Uni<RestResponse<Page<ApprovalRuleRow>>> findApprovalRules(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(ApprovalRuleSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take approval rules away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportApprovalRules(@Valid @BeanParam FileParams file) {
        return lists.file(ApprovalRuleSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an approval rule")
    public Uni<RestResponse<ApprovalRuleView>> getApprovalRule(UUID id) {
        return service.get(id).map(rule -> Answers.ok(rule, ApprovalRuleView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change an approval rule",
            description = "A JSON Merge Patch of ApprovalRuleTerms. It holds at once for what is not sent yet.")
    public Uni<RestResponse<ApprovalRuleView>> changeApprovalRule(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(rule -> patches.apply(ApprovalRuleRequest.of(rule.terms()), patch, ApprovalRuleRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.terms()))
                .map(rule -> Answers.ok(rule, ApprovalRuleView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Drop an approval rule")
    public Uni<Void> dropApprovalRule(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of an approval rule, newest first")
    public Uni<List<AuditEntry>> getApprovalRuleHistory(UUID id) {
        return service.get(id).chain(rule -> trail.of(rule.id()));
    }
}
