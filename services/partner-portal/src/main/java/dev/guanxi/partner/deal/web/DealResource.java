package dev.guanxi.partner.deal.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.partner.deal.Deal;
import dev.guanxi.partner.deal.DealRemoval;
import dev.guanxi.partner.deal.DealRow;
import dev.guanxi.partner.deal.DealSearch;
import dev.guanxi.partner.deal.DealService;
import dev.guanxi.partner.deal.DealSum;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldCatalogue;
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
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Deals over HTTP. */
@Path("/deals")
@Tag(name = "Deals", description = "Customers that partners register before they sell to them.")
@RolesAllowed({Roles.PARTNER, Roles.PARTNER_ADMIN, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class DealResource {
    private final DealService service;
    private final DealRemoval removal;
    private final Listing<DealRow> listing;
    private final DealSearch search;
    private final FieldCatalogue fields;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    DealResource(
            DealService service,
            DealRemoval removal,
            Listing<DealRow> listing,
            DealSearch search,
            FieldCatalogue fields,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.search = search;
        this.fields = fields;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** What a partner's user takes back to an earlier version; they do not see the rest. */
    record PartnersChange(Money amount, @Nullable LocalDate expectedClose) {}

    /** Why a partner withdraws a deal. */
    @Schema(name = "DealWithdrawal")
    public record Withdrawal(
            @NotBlank @Size(max = 500) @Schema(examples = "The customer stopped the project.")
            String reason) {}

    /** Why a deal is refused. */
    public record Refusal(
            @NotBlank @Size(max = 500) @Schema(examples = "The customer buys from us directly.")
            String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.PARTNER, Roles.PARTNER_ADMIN})
    @Operation(
            summary = "Register a deal",
            description = "Refused (409) when another partner has the customer or our own people work on it;"
                    + " names, websites and phone numbers are compared in whatever way they are written.")
    public Uni<RestResponse<DealView>> registerDeal(@Valid @NotNull DealRequest request, UriInfo uri) {
        return service.register(request.prospect()).map(deal -> Answers.created(deal, this::view, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a deal")
    public Uni<RestResponse<DealView>> getDeal(UUID id) {
        return service.get(id).map(deal -> Answers.ok(deal, this::view));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a deal, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainDeal(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("deal", id, onlooker);
    }

    @GET
    @Operation(summary = "Find deals")
    public Uni<RestResponse<Page<DealRow>>> findDeals(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take deals away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportDeals(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @GET
    @AtMost(DealSum.MOST)
    @Path("sums")
    @Operation(summary = "Number and amount of deals by status and currency")
    public Uni<List<DealSum>> sumDeals() {
        return search.sums();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PARTNER, Roles.PARTNER_ADMIN, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change an active deal",
            description = "A JSON Merge Patch of DealChange. Partners may not change who looks after it (403).")
    public Uni<RestResponse<DealView>> changeDeal(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(deal -> patches.apply(
                        DealChange.of(deal.state(), fields.shown(deal.custom())), patch, DealChange.class))
                .chain(change -> service.change(id, expected.version(), change.revision()))
                .map(deal -> Answers.ok(deal, this::view));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.PARTNER, Roles.PARTNER_ADMIN, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a deal back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<DealView>> restoreDeal(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, fields.isSeen() ? DealChange.class : PartnersChange.class))
                .chain(patch -> changeDeal(id, expected, patch));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put a deal into the recycle bin",
            description = "Whatever became of it. No list, sum or search has it any more, and others may register the"
                    + " customer; the opportunity that came of it stays what it is. Until its time is over it can be"
                    + " brought back, unless the customer was registered by then: see /recycle-bin.")
    public Uni<Void> removeDeal(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.PARTNER, Roles.PARTNER_ADMIN})
    @Operation(
            summary = "Withdraw a deal",
            description = "For partners who do not pursue it any more, decided or not. Its protection ends: others may"
                    + " register the customer at once. An open opportunity that came of it is lost, with the reason."
                    + " Nobody takes a withdrawal back; register anew instead.")
    public Uni<RestResponse<DealView>> withdrawDeal(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Withdrawal request) {
        return service.withdraw(id, expected.version(), request.reason()).map(deal -> Answers.ok(deal, this::view));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Approve a deal", description = "Sales open an opportunity for it.")
    public Uni<RestResponse<DealView>> approveDeal(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.approve(id, expected.version()).map(deal -> Answers.ok(deal, this::view));
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Refuse a deal",
            description = "The partner sees the reason; others may register the customer.")
    public Uni<RestResponse<DealView>> refuseDeal(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Refusal request) {
        return service.refuse(id, expected.version(), request.reason()).map(deal -> Answers.ok(deal, this::view));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of a deal, newest first")
    public Uni<List<AuditEntry>> getDealHistory(UUID id) {
        return service.get(id).chain(deal -> trail.of(deal.id()));
    }

    private DealView view(Deal deal) {
        return DealView.of(deal, fields.shown(deal.custom()));
    }
}
