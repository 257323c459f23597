package dev.guanxi.sales.quote.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
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
import dev.guanxi.sales.quote.QuoteRemoval;
import dev.guanxi.sales.quote.QuoteRow;
import dev.guanxi.sales.quote.QuoteSearch;
import dev.guanxi.sales.quote.QuoteService;
import dev.guanxi.sales.quote.QuoteSum;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Quotes over HTTP: finding, writing and changing them. How they go on is in {@link QuoteCourseResource}. */
@Path("/quotes")
@Tag(name = "Quotes", description = "What is offered to customers: written, approved, sent, answered, ordered.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class QuoteResource {
    private final QuoteService service;
    private final QuoteRemoval removal;
    private final Listing<QuoteRow> listing;
    private final QuoteSearch search;
    private final QuoteShowing showing;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    QuoteResource(
            QuoteService service,
            QuoteRemoval removal,
            Listing<QuoteRow> listing,
            QuoteSearch search,
            QuoteShowing showing,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.search = search;
        this.showing = showing;
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
            summary = "Begin a quote",
            description =
                    "It belongs to the caller and the caller's team. Of an opportunity it takes over the customer,"
                            + " the currency and what it is about, where the request leaves them out.")
    public Uni<RestResponse<QuoteView>> beginQuote(@Valid @NotNull QuoteRequest request, UriInfo uri) {
        return service.begin(request.draft()).chain(quote -> showing.created(quote, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a quote", description = "Its present edition; those that were sent stay at /editions.")
    public Uni<RestResponse<QuoteView>> getQuote(UUID id) {
        return service.get(id).chain(showing::shown);
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a quote, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainQuote(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("quote", id, onlooker);
    }

    @GET
    @Operation(summary = "Find quotes")
    public Uni<RestResponse<Page<QuoteRow>>> findQuotes(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take quotes away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportQuotes(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @GET
    @Path("sum")
    @Operation(
            summary = "What the quotes of a list add up to",
            description = "All that the list shows with this filter; each currency by itself.")
    public Uni<QuoteSum> sumQuotes(
            @QueryParam("filter") @Parameter(description = "As the list takes it.", example = "status==SENT") @Nullable
                    String filter) {
        return search.sum(filter);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a quote that was not sent",
            description = "A JSON Merge Patch of QuoteTerms. What was approved was something else: with any change the"
                    + " approval is gone. What was sent stays; begin its next edition.")
    public Uni<RestResponse<QuoteView>> changeQuote(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(quote -> patches.apply(QuoteRequest.of(quote.offer()), patch, QuoteRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.draft()))
                .chain(showing::shown);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put a quote into the recycle bin",
            description =
                    "The customer's link says that it is withdrawn; an order that came of it stays. Until its time"
                            + " is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeQuote(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a quote back to an earlier version",
            description = "One field or all, as an ordinary change, as long as it was not sent.")
    public Uni<RestResponse<QuoteView>> restoreQuote(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(quote -> restorations.restored(id, wanted, QuoteRequest.of(quote.offer()), QuoteRequest.class))
                .chain(restored -> service.change(id, expected.version(), restored.draft()))
                .chain(showing::shown);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a quote, newest first")
    public Uni<List<AuditEntry>> getQuoteHistory(UUID id) {
        return service.get(id).chain(quote -> trail.of(quote.id()));
    }
}
