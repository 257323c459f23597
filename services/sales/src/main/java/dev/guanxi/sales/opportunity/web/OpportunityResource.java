package dev.guanxi.sales.opportunity.web;

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
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.opportunity.Board;
import dev.guanxi.sales.opportunity.Boards;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityRemoval;
import dev.guanxi.sales.opportunity.OpportunityRow;
import dev.guanxi.sales.opportunity.OpportunitySearch;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.StageChange;
import dev.guanxi.sales.stages.StageKeys;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opportunities over HTTP: finding, opening and changing them. How they go on is in {@link ProgressResource}. */
@Path("/opportunities")
@Tag(name = "Opportunities", description = "Deals being pursued, until they are won or lost.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class OpportunityResource {
    private final OpportunityService service;
    private final OpportunityRemoval removal;
    private final Listing<OpportunityRow> listing;
    private final OpportunitySearch search;
    private final Boards boards;
    private final KnownCustomers customers;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    OpportunityResource(
            OpportunityService service,
            OpportunityRemoval removal,
            Listing<OpportunityRow> listing,
            OpportunitySearch search,
            Boards boards,
            KnownCustomers customers,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.search = search;
        this.boards = boards;
        this.customers = customers;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Open an opportunity",
            description =
                    "It belongs to the caller and the caller's team, and begins in the first stage of its pipeline.")
    public Uni<RestResponse<OpportunityView>> openOpportunity(@Valid @NotNull NewOpportunity request, UriInfo uri) {
        return service.open(request.terms().draft(), request.pipeline())
                .chain(deal ->
                        customerName(deal).map(name -> Answers.created(deal, d -> OpportunityView.of(d, name), uri)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an opportunity")
    public Uni<RestResponse<OpportunityView>> getOpportunity(UUID id) {
        return service.get(id).chain(this::shown);
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees an opportunity, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainOpportunity(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("opportunity", id, onlooker);
    }

    @GET
    @Operation(summary = "Find opportunities")
    public Uni<RestResponse<Page<OpportunityRow>>> findOpportunities(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take opportunities away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportOpportunities(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @GET
    @Path("board")
    @Operation(
            summary = "Show the deals of a pipeline stage by stage, with sums",
            description = "A stage that is retired is shown as long as deals stand in it. With `currency` each deal is"
                    + " converted by the rates of the day of its closing, or until then of its opening; deals without a"
                    + " known rate are named.")
    public Uni<Board> showBoard(
            @QueryParam("pipeline")
                    @Pattern(regexp = StageKeys.FORM)
                    @Parameter(description = "Its key; the standard one if left out.", example = "STANDARD")
                    @Nullable
                    String pipeline,
            @QueryParam("height")
                    @DefaultValue("20")
                    @Min(0)
                    @Max(100)
                    @Parameter(description = "How many deals a column shows.", example = "20")
                    int height,
            @QueryParam("currency")
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(
                            description = "Of the sums (ISO 4217); each currency by itself if left out.",
                            example = "CNY")
                    @Nullable
                    String currency) {
        return boards.board(pipeline, height, Currencies.known(currency));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change an open opportunity's terms",
            description = "A JSON Merge Patch of OpportunityTerms, without the pipeline: a deal changes that with its"
                    + " stage.")
    public Uni<RestResponse<OpportunityView>> changeOpportunity(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(deal ->
                        patches.apply(OpportunityRequest.before(patch, deal.terms()), patch, OpportunityRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.draft()))
                .chain(this::shown);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put an opportunity into the recycle bin",
            description =
                    "At any stage. No list, board, sum or search has it any more, in any service; an order that came"
                            + " of it stays. Until its time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeOpportunity(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take an opportunity back to an earlier version",
            description =
                    "One field or all, as an ordinary change; the history says what was restored. With its lines an"
                            + " opportunity gets the amount of that time.")
    public Uni<RestResponse<OpportunityView>> restoreOpportunity(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(deal -> restorations
                        .patch(id, wanted.withWhatFollows("lines", "amount"), OpportunityRequest.class)
                        .map(patch ->
                                patches.apply(OpportunityRequest.whole(deal.terms()), patch, OpportunityRequest.class)))
                .chain(restored -> service.change(id, expected.version(), restored.draft()))
                .chain(this::shown);
    }

    @GET
    @AtMost(100)
    @Path("{id}/stages")
    @Operation(summary = "When an opportunity reached which stage, oldest first", description = "Nobody can edit this.")
    public Uni<List<StageChange>> getOpportunityStages(UUID id) {
        return service.get(id).chain(deal -> search.steps(deal.id()));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of an opportunity, newest first")
    public Uni<List<AuditEntry>> getOpportunityHistory(UUID id) {
        return service.get(id).chain(deal -> trail.of(deal.id()));
    }

    private Uni<RestResponse<OpportunityView>> shown(Opportunity deal) {
        return customerName(deal).map(name -> Answers.ok(deal, d -> OpportunityView.of(d, name)));
    }

    private Uni<String> customerName(Opportunity deal) {
        return customers.nameOf(deal.terms().customerId());
    }
}
