package dev.guanxi.sales.referral.web;

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
import dev.guanxi.sales.referral.RewardRuleRow;
import dev.guanxi.sales.referral.RewardRuleSearch;
import dev.guanxi.sales.referral.RewardRuleService;
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

/** Rules by which introductions are rewarded, over HTTP. */
@Path("/reward-rules")
@Tag(name = "Reward rules", description = "What is granted for introductions that come to something.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class RewardRuleResource {
    private final RewardRuleService service;
    private final RewardRuleSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    RewardRuleResource(
            RewardRuleService service, RewardRuleSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
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
            summary = "Make a reward rule",
            description =
                    "It is for introductions from its first day on that were not rewarded yet; of several the oldest decides.")
    public Uni<RestResponse<RewardRuleView>> makeRewardRule(@Valid @NotNull RewardRuleRequest request, UriInfo uri) {
        return service.make(request.terms()).map(rule -> Answers.created(rule, RewardRuleView::of, uri));
    }

    @GET
    @Operation(summary = "Find reward rules")
    public Uni<RestResponse<Page<RewardRuleRow>>> findRewardRules(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(RewardRuleSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take reward rules away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportRewardRules(@Valid @BeanParam FileParams file) {
        return lists.file(RewardRuleSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a reward rule")
    public Uni<RestResponse<RewardRuleView>> getRewardRule(UUID id) {
        return service.get(id).map(rule -> Answers.ok(rule, RewardRuleView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change a reward rule",
            description = "A JSON Merge Patch of RewardRuleTerms. What was granted stays granted.")
    public Uni<RestResponse<RewardRuleView>> changeRewardRule(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(rule -> patches.apply(RewardRuleRequest.of(rule.terms()), patch, RewardRuleRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.terms()))
                .map(rule -> Answers.ok(rule, RewardRuleView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Drop a reward rule")
    public Uni<Void> dropRewardRule(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a reward rule, newest first")
    public Uni<List<AuditEntry>> getRewardRuleHistory(UUID id) {
        return service.get(id).chain(rule -> trail.of(rule.id()));
    }
}
