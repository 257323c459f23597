package dev.guanxi.marketing.campaign.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.marketing.campaign.CampaignRemoval;
import dev.guanxi.marketing.campaign.CampaignRow;
import dev.guanxi.marketing.campaign.CampaignSearch;
import dev.guanxi.marketing.campaign.CampaignService;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Campaigns over HTTP. */
@Path("/campaigns")
@Tag(name = "Campaigns", description = "Efforts to interest people, from plan to end.")
@RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class CampaignResource {
    private final CampaignService service;
    private final CampaignRemoval removal;
    private final Listing<CampaignRow> listing;
    private final CampaignSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    CampaignResource(
            CampaignService service,
            CampaignRemoval removal,
            Listing<CampaignRow> listing,
            CampaignSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** What a campaign cost and how many it was sent to, all in all. */
    public record Effort(
            @NotNull @Schema(description = "In the currency of the budget.")
            Money spent,

            @PositiveOrZero @Schema(examples = "1000") long sent) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Plan a campaign", description = "It belongs to the caller and the caller's team.")
    public Uni<RestResponse<CampaignView>> planCampaign(@Valid @NotNull CampaignRequest request, UriInfo uri) {
        return service.plan(request.plan()).map(campaign -> Answers.created(campaign, CampaignView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a campaign")
    public Uni<RestResponse<CampaignView>> getCampaign(UUID id) {
        return service.get(id).map(campaign -> Answers.ok(campaign, CampaignView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a campaign, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCampaign(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("campaign", id, onlooker);
    }

    @GET
    @Operation(summary = "Find campaigns")
    public Uni<RestResponse<Page<CampaignRow>>> findCampaigns(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take campaigns away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCampaigns(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Change a campaign's plan", description = "A JSON Merge Patch of CampaignPlan.")
    public Uni<RestResponse<CampaignView>> changeCampaign(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(c -> patches.apply(CampaignRequest.of(c.plan()), patch, CampaignRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.plan()))
                .map(campaign -> Answers.ok(campaign, CampaignView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @Operation(
            summary = "Take a campaign back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<CampaignView>> restoreCampaign(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, CampaignRequest.class))
                .chain(patch -> changeCampaign(id, expected, patch));
    }

    @PUT
    @Path("{id}/effort")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Set what a campaign cost and how many it was sent to")
    public Uni<RestResponse<CampaignView>> setCampaignEffort(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Effort effort) {
        return service.account(id, expected.version(), effort.spent(), effort.sent())
                .map(campaign -> Answers.ok(campaign, CampaignView::of));
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Start a campaign", description = "From now on it takes responses.")
    public Uni<RestResponse<CampaignView>> startCampaign(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.start(id, expected.version()).map(campaign -> Answers.ok(campaign, CampaignView::of));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "End a campaign", description = "It takes no more responses; its figures go on.")
    public Uni<RestResponse<CampaignView>> endCampaign(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.end(id, expected.version()).map(campaign -> Answers.ok(campaign, CampaignView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a campaign, newest first")
    public Uni<List<AuditEntry>> getCampaignHistory(UUID id) {
        return service.get(id).chain(campaign -> trail.of(campaign.id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @Operation(
            summary = "Put a campaign into the recycle bin",
            description =
                    "Only one without responses and mailings; any other can be ended. No list or search has it any"
                            + " more. Until its time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeCampaign(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }
}
