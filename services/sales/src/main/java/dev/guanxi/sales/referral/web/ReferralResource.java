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
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.referral.ReferralRow;
import dev.guanxi.sales.referral.ReferralSearch;
import dev.guanxi.sales.referral.ReferralService;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Referrals over HTTP: who introduced whom. What follows from one is in {@link ReferralCourseResource}. */
@Path("/referrals")
@Tag(name = "Referrals", description = "Who introduced whom, how they were thanked and rewarded, and what came of it.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class ReferralResource {
    private static final String BELOW = "A customer, contact or lead: only those below it in the chain.";

    private final ReferralService service;
    private final ReferralSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    ReferralResource(
            ReferralService service,
            ReferralSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    /** Somebody introduced somebody. */
    @Schema(name = "NewReferral")
    public record NewReferral(
            @Nullable @Schema(description = "The customer who introduced them; at least one of this and the next.")
            UUID introducerCustomerId,

            @Nullable @Schema(description = "The person who did; their customer is found by itself.")
            UUID introducerContactId,

            @Nullable @Schema(description = "The lead who was introduced; exactly one of this and the next.")
            UUID leadId,

            @Nullable @Schema(description = "The customer who was introduced.")
            UUID customerId,

            @NotNull @Valid ReferralRequest profile) {
        ReferralService.Said said() {
            return new ReferralService.Said(introducerCustomerId, introducerContactId, leadId, customerId);
        }
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Record who introduced whom",
            description =
                    "It belongs to the caller. Refused with `referral-known` where somebody was introduced already,"
                            + " and with `referral-circle`, which names the way round, where whoever introduced them was brought"
                            + " by them in turn. A lead that is converted takes its referral along.")
    public Uni<RestResponse<ReferralView>> recordReferral(@Valid @NotNull NewReferral request, UriInfo uri) {
        return service.record(request.said(), request.profile().profile())
                .map(referral -> Answers.created(referral, ReferralView::of, uri));
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Find referrals", description = "All, or those below somebody, however far down.")
    public Uni<RestResponse<Page<ReferralRow>>> findReferrals(
            @Valid @BeanParam PageParams page,
            @QueryParam("below") @Nullable @Parameter(description = BELOW) UUID below,
            UriInfo uri) {
        return lists.page(ReferralSearch.listing(), page, uri, request -> search.find(request, below));
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take referrals away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportReferrals(
            @Valid @BeanParam FileParams file,
            @QueryParam("below") @Nullable @Parameter(description = BELOW) UUID below) {
        return lists.file(ReferralSearch.listing(), file, request -> search.find(request, below));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read a referral")
    public Uni<RestResponse<ReferralView>> getReferral(UUID id) {
        return service.get(id).map(referral -> Answers.ok(referral, ReferralView::of));
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees a referral, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainReferral(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("referral", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is written down of a referral",
            description = "A JSON Merge Patch of ReferralProfile. Who introduced whom stays.")
    public Uni<RestResponse<ReferralView>> changeReferral(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(referral -> patches.apply(ReferralRequest.of(referral.profile()), patch, ReferralRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(referral -> Answers.ok(referral, ReferralView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Withdraw a referral",
            description = "It was none after all; nothing of it stays. Refused where its reward is paid.")
    public Uni<Void> withdrawReferral(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of a referral, newest first")
    public Uni<List<AuditEntry>> getReferralHistory(UUID id) {
        return service.get(id).chain(referral -> trail.of(referral.id()));
    }
}
