package dev.guanxi.marketing.response.web;

import dev.guanxi.marketing.response.ResponseRow;
import dev.guanxi.marketing.response.ResponseSearch;
import dev.guanxi.marketing.response.ResponseService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
    private final ResponseSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    ResponseResource(ResponseService service, ResponseSearch search, AuditTrail trail, Lists lists, Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
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
        return lists.page(ResponseSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take responses away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportResponses(@Valid @BeanParam FileParams file) {
        return lists.file(ResponseSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "What happened to a response, newest first")
    public Uni<List<AuditEntry>> getResponseHistory(UUID id) {
        return service.get(id).chain(response -> trail.of(response.id()));
    }
}
