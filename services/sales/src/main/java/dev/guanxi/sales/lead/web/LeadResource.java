package dev.guanxi.sales.lead.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.guanxi.sales.lead.LeadCapture;
import dev.guanxi.sales.lead.LeadConversion;
import dev.guanxi.sales.lead.LeadHandover;
import dev.guanxi.sales.lead.LeadHandover.To;
import dev.guanxi.sales.lead.LeadIntroduction;
import dev.guanxi.sales.lead.LeadRemoval;
import dev.guanxi.sales.lead.LeadRow;
import dev.guanxi.sales.lead.LeadSearch;
import dev.guanxi.sales.lead.LeadService;
import dev.guanxi.sales.lead.LeadSource;
import dev.guanxi.sales.seller.TeamPath;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Leads over HTTP. */
@Path("/leads")
@Tag(name = "Leads", description = "People and organisations who might want to buy something.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class LeadResource {
    private final LeadService service;
    private final LeadHandover handover;
    private final LeadConversion conversions;
    private final LeadRemoval removal;
    private final Listing<LeadRow> listing;
    private final LeadSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    LeadResource(
            LeadService service,
            LeadHandover handover,
            LeadConversion conversions,
            LeadRemoval removal,
            Listing<LeadRow> listing,
            LeadSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.handover = handover;
        this.conversions = conversions;
        this.removal = removal;
        this.listing = listing;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** A new lead. */
    public record NewLead(
            @NotNull @Schema(examples = "CALL") LeadSource source,
            @NotNull @Valid LeadRequest profile,

            @Nullable
            @Schema(description = "True when it goes to whom the assignment rules say, as one of a web form does.")
            Boolean byRules,

            @Nullable @Valid @Schema(description = "Who introduced them, where the source is REFERRAL; see /referrals.")
            IntroductionRequest introducedBy) {
        @Nullable
        LeadIntroduction introduction() {
            ensureField(
                    introducedBy == null || source == LeadSource.REFERRAL,
                    "introducedBy",
                    "introduced-without-referral",
                    source);
            return introducedBy == null ? null : introducedBy.introduction();
        }
    }

    /** Who is to be in charge. */
    @Schema(name = "LeadAssignment")
    public record Assignment(
            @NotBlank @Size(max = 100) @Schema(examples = "li.lei")
            String ownerId,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = TeamPath.FORM)
            @Schema(description = "The seller's own, unless named.", examples = "/sales/east")
            String team,

            @Nullable
            @Schema(
                    description = "True when a manager sets the pool's holding cap and the present owner's protection"
                            + " aside; the history says so.")
            Boolean beyondRules) {

        To to() {
            return new To(ownerId, team, Boolean.TRUE.equals(beyondRules));
        }
    }

    /** Why nothing will come of it. */
    public record Disqualification(
            @NotBlank @Size(max = 300) @Schema(examples = "no budget")
            String reason) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Capture a lead",
            description = "It belongs to the caller and the caller's team, unless the rules are to say. Refused with"
                    + " `company-protected` while somebody else's claim protects the company; managers are not. With"
                    + " `duplicates=refuse` it is not captured either when it may be somebody already (409): `current` then"
                    + " lists them, as `checkLeadForDuplicates` does, and those whom the caller does not see without saying"
                    + " who they are or who has them.")
    public Uni<RestResponse<LeadView>> captureLead(
            @Valid @NotNull NewLead request,
            @QueryParam("duplicates")
                    @DefaultValue("allow")
                    @Pattern(regexp = "allow|refuse")
                    @Parameter(description = "What to do when it may be somebody already.", example = "refuse")
                    String duplicates,
            UriInfo uri) {
        var capture = new LeadCapture(request.source(), request.profile().profile(), null, null);
        var refuse = duplicates.equals("refuse");
        var by = request.introduction();
        var captured = Boolean.TRUE.equals(request.byRules())
                ? service.captureByRules(capture, refuse, by)
                : service.capture(capture, refuse, by);
        return captured.map(lead -> Answers.created(lead, LeadView::of, uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read a lead")
    public Uni<RestResponse<LeadView>> getLead(UUID id) {
        return service.get(id).map(lead -> Answers.ok(lead, LeadView::of));
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees a lead, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainLead(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("lead", id, onlooker);
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Find leads",
            description = "The caller's, their teams', and those in public pools that the caller draws from.")
    public Uni<RestResponse<Page<LeadRow>>> findLeads(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take leads away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportLeads(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a lead's profile", description = "A JSON Merge Patch of LeadProfile.")
    public Uni<RestResponse<LeadView>> changeLead(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(lead -> patches.apply(LeadRequest.of(lead.profile()), patch, LeadRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(lead -> Answers.ok(lead, LeadView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Put a lead into the recycle bin",
            description = "No list, figure or search has it any more, in any service; what came of it stays. Until its"
                    + " time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeLead(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @Operation(
            summary = "Take a lead back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<LeadView>> restoreLead(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, LeadRequest.class))
                .chain(patch -> changeLead(id, expected, patch));
    }

    @POST
    @Path("{id}/assignment")
    @Operation(
            summary = "Put somebody in charge of a lead",
            description = "By the rules of its public pool: refused with `holding-cap` when they hold as many as they"
                    + " may, with `lead-protected` while nobody takes it from its owner. A rep who gives out a lead of"
                    + " the pool takes it: see claimLead.")
    public Uni<RestResponse<LeadView>> assignLead(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Assignment request) {
        return handover.assign(id, expected.version(), request.to()).map(lead -> Answers.ok(lead, LeadView::of));
    }

    @POST
    @Path("{id}/disqualification")
    @Operation(summary = "Give a lead up")
    public Uni<RestResponse<LeadView>> disqualifyLead(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Disqualification request) {
        return service.disqualify(id, expected.version(), request.reason()).map(lead -> Answers.ok(lead, LeadView::of));
    }

    @POST
    @Path("{id}/conversion")
    @Operation(
            summary = "Convert a lead",
            description = "Into a customer, a contact and an opportunity. The opportunity is there at once; customer"
                    + " and contact follow under the ids that the answer names.")
    public Uni<RestResponse<LeadView>> convertLead(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull ConversionRequest request) {
        return conversions.convert(id, expected.version(), request.plan()).map(lead -> Answers.ok(lead, LeadView::of));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of a lead, newest first")
    public Uni<List<AuditEntry>> getLeadHistory(UUID id) {
        return service.get(id).chain(lead -> trail.of(lead.id()));
    }
}
