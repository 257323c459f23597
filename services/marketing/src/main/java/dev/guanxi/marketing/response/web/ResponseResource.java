package dev.guanxi.marketing.response.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.marketing.response.ResponseRemoval;
import dev.guanxi.marketing.response.ResponseRow;
import dev.guanxi.marketing.response.ResponseSearch;
import dev.guanxi.marketing.response.ResponseService;
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

/** Responses over HTTP. */
@Path("/responses")
@Tag(name = "Responses", description = "Who answered to a campaign; sales make leads of them.")
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class ResponseResource {
    private final ResponseService service;
    private final ResponseRemoval removal;
    private final Listing<ResponseRow> listing;
    private final ResponseSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    ResponseResource(
            ResponseService service,
            ResponseRemoval removal,
            Listing<ResponseRow> listing,
            ResponseSearch search,
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

    @POST
    @Idempotent
    @Operation(summary = "Record a response to a running campaign", description = "Sales make a lead of it at once.")
    public Uni<RestResponse<ResponseView>> recordResponse(@Valid @NotNull ResponseRequest request, UriInfo uri) {
        return service.record(request.response()).map(response -> Answers.created(response, ResponseView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a response")
    public Uni<RestResponse<ResponseView>> getResponse(UUID id) {
        return service.get(id).map(response -> Answers.ok(response, ResponseView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a response, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainResponse(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("response", id, onlooker);
    }

    @GET
    @Operation(summary = "Find responses")
    public Uni<RestResponse<Page<ResponseRow>>> findResponses(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take responses away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportResponses(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is kept about a response",
            description = "A JSON Merge Patch of ResponseChange. What was answered stays as it was said.")
    public Uni<RestResponse<ResponseView>> changeResponse(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(response -> patches.apply(ResponseChange.of(response), patch, ResponseChange.class))
                .chain(change -> service.change(id, expected.version(), change.revision()))
                .map(response -> Answers.ok(response, ResponseView::of));
    }

    @POST
    @Path("{id}/restoration")
    @Operation(
            summary = "Take what is kept about a response back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<ResponseView>> restoreResponse(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, ResponseChange.class))
                .chain(patch -> changeResponse(id, expected, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Put a response into the recycle bin",
            description =
                    "Only one without a lead of sales, or whose lead lies in sales' recycle bin. No list or figure has"
                            + " it any more, and sales make no lead of it. Until its time is over it can be brought back, see"
                            + " /recycle-bin.")
    public Uni<Void> removeResponse(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "What happened to a response, newest first")
    public Uni<List<AuditEntry>> getResponseHistory(UUID id) {
        return service.get(id).chain(response -> trail.of(response.id()));
    }
}
