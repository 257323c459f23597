package dev.guanxi.sales.telesales.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
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
import dev.guanxi.sales.lead.LeadRow;
import dev.guanxi.sales.telesales.CallFigures;
import dev.guanxi.sales.telesales.CallListRow;
import dev.guanxi.sales.telesales.CallListSearch;
import dev.guanxi.sales.telesales.CallListService;
import dev.guanxi.sales.telesales.CallSource;
import dev.guanxi.sales.telesales.ListProgress;
import dev.guanxi.sales.telesales.Sharing;
import dev.guanxi.sales.telesales.Sharing.Wish;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Call lists over HTTP. */
@Path("/call-lists")
@Tag(name = "Call lists", description = "Whom people are to call, shared among them, and what came of it.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class CallListResource {
    private final CallListService service;
    private final Sharing sharing;
    private final CallFigures figures;
    private final CallListSearch search;
    private final Listing<LeadRow> leads;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    CallListResource(
            CallListService service,
            Sharing sharing,
            CallFigures figures,
            CallListSearch search,
            Listing<LeadRow> leads,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.sharing = sharing;
        this.figures = figures;
        this.search = search;
        this.leads = leads;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    /** A new call list. */
    public record NewCallList(
            @NotNull @Schema(description = "Of whom it is made.", examples = "LEADS")
            CallSource source,

            @Nullable
            @Size(max = 2000)
            @Schema(
                    description = "RSQL: of leads over the fields of their list; of customers name, kind, phone, email,"
                            + " country, province, ownerId and team; of contacts name, customerId, customerName, phone, email,"
                            + " country, province, ownerId and team.",
                    examples = "score=gt=40")
            String filter,

            @Nullable @Schema(description = "Of leads: a saved view, whose filter holds beside `filter`.")
            UUID viewId,

            @NotNull @Valid CallListRequest terms) {}

    /** How a list is shared. */
    @Schema(name = "CallDistribution")
    public record Distribution(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Part> parts,

            @Nullable
            @Schema(
                    description =
                            "Whether open numbers that somebody has already are shared anew; those that nobody has,"
                                    + " unless said.",
                    examples = "false")
            Boolean again) {}

    /** What somebody is to have, against the others. */
    @Schema(name = "CallDistributionPart")
    public record Part(
            @NotBlank @Size(max = 100) @Schema(description = "Their log-in.", examples = "li.lei")
            String ownerId,

            @NotNull @Pattern(regexp = "[0-9]{1,9}(\\.[0-9]{1,6})?") @Schema(examples = "5")
            String weight) {
        Wish wish() {
            return new Wish(ownerId, new BigDecimal(weight));
        }
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a call list",
            description =
                    "Of those of the filter whom the caller sees and who have a number, each number once. The answer"
                            + " says how many the filter found and what became of them. Until it is shared its numbers are called by"
                            + " whoever made it.")
    public Uni<RestResponse<CallListView>> makeCallList(@Valid @NotNull NewCallList request, UriInfo uri) {
        return filter(request)
                .chain(filter -> service.make(
                        request.source(), filter.orElse(null), request.terms().terms()))
                .map(made -> Answers.created(made.list(), _ -> CallListView.of(made), uri));
    }

    private Uni<Optional<String>> filter(NewCallList request) {
        var view = request.viewId();
        if (view == null) {
            return Uni.createFrom().item(Optional.ofNullable(request.filter()));
        }
        ensureField(request.source() == CallSource.LEADS, "viewId", "call-list-view-of-leads");
        return lists.filterOf(leads, view)
                .map(saved -> Optional.ofNullable(new PageRequest(1, null, request.filter(), null, false)
                        .within(saved.orElse(null), null)
                        .filter()));
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Find call lists")
    public Uni<RestResponse<Page<CallListRow>>> findCallLists(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(CallListSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take call lists away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCallLists(@Valid @BeanParam FileParams file) {
        return lists.file(CallListSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read a call list")
    public Uni<RestResponse<CallListView>> getCallList(UUID id) {
        return service.get(id).map(list -> Answers.ok(list, CallListView::of));
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees a call list, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCallList(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("call-list", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change how those of a call list are called",
            description = "A JSON Merge Patch of CallListTerms; `open: false` closes it.")
    public Uni<RestResponse<CallListView>> changeCallList(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(list -> patches.apply(CallListRequest.of(list.terms()), patch, CallListRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.terms()))
                .map(list -> Answers.ok(list, CallListView::of));
    }

    @POST
    @Path("{id}/distribution")
    @Operation(
            summary = "Share a call list among people",
            description =
                    "Its open numbers, by weights, to the last one: 10 by 5, 3 and 2 are 5, 3 and 2. A number that"
                            + " somebody is calling stays with them, and so does one to whose owner they promised a call.")
    public Uni<RestResponse<CallListView>> shareCallList(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Distribution wanted) {
        return sharing.share(
                        id,
                        expected.version(),
                        wanted.parts().stream().map(Part::wish).toList(),
                        Boolean.TRUE.equals(wanted.again()))
                .map(list -> Answers.ok(list, CallListView::of));
    }

    @GET
    @Path("{id}/progress")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "How far a call list is, and what came of it")
    public Uni<ListProgress> getCallListProgress(UUID id) {
        return figures.progress(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of a call list, newest first")
    public Uni<List<AuditEntry>> getCallListHistory(UUID id) {
        return service.get(id).chain(list -> trail.of(list.id()));
    }
}
