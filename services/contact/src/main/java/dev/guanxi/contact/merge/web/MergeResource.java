package dev.guanxi.contact.merge.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.merge.MergeReport;
import dev.guanxi.contact.merge.MergeRow;
import dev.guanxi.contact.merge.MergeSearch;
import dev.guanxi.contact.merge.MergeService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Merges over HTTP. */
@Path("/merges")
@Tag(name = "Merges", description = "Which records were merged, what each merge did, and taking it back.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class MergeResource {
    private final MergeService service;
    private final MergeSearch search;
    private final ObjectMapper json;
    private final Lists lists;

    MergeResource(MergeService service, MergeSearch search, ObjectMapper json, Lists lists) {
        this.service = service;
        this.search = search;
        this.json = json;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "Find merges",
            description = "Those of which the caller sees all records."
                    + " `reversedAt` is left out where a merge still holds.")
    public Uni<RestResponse<Page<MergeRow>>> findMerges(
            @Valid @BeanParam PageParams page,
            @QueryParam("customerId")
                    @Parameter(description = "Merges of this customer, as the survivor or as one that was taken in.")
                    @Nullable
                    UUID customerId,
            @QueryParam("contactId")
                    @Parameter(description = "Merges of this contact, as the survivor or as one that was taken in.")
                    @Nullable
                    UUID contactId,
            UriInfo uri) {
        return lists.page(
                MergeSearch.listing(),
                page,
                uri,
                request -> search.find(request, customerId == null ? contactId : customerId));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take merges away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportMerges(
            @Valid @BeanParam FileParams file,
            @QueryParam("customerId")
                    @Parameter(description = "Merges of this customer, as the survivor or as one that was taken in.")
                    @Nullable
                    UUID customerId,
            @QueryParam("contactId")
                    @Parameter(description = "Merges of this contact, as the survivor or as one that was taken in.")
                    @Nullable
                    UUID contactId) {
        return lists.file(
                MergeSearch.listing(),
                file,
                request -> search.find(request, customerId == null ? contactId : customerId));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read what a merge did")
    public Uni<RestResponse<MergeView>> getMerge(UUID id) {
        return search.get(id).map(this::tagged);
    }

    @POST
    @Path("{id}/reversal")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a merge back",
            description = "The records that were taken in go on by themselves with what they had, and what went over to"
                    + " the survivor goes back to them as it is now, in every service, unless it was moved elsewhere"
                    + " since; what came to the survivor after the merge stays there. Fields of the survivor that still"
                    + " hold what the merge gave them go back too; those changed since are left and named in `stayed`."
                    + " Of several merges of the same records the newest is taken back first (409 names it). After one"
                    + " of the records was erased it is not possible any more.")
    public Uni<RestResponse<MergeView>> reverseMerge(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.reverse(id, expected.version())
                .chain(reversed -> search.get(reversed.id()))
                .map(this::tagged);
    }

    private RestResponse<MergeView> tagged(MergeReport report) {
        return ResponseBuilder.ok(MergeView.of(report, json))
                .header(HttpHeaders.ETAG, new ETag(report.version()))
                .build();
    }
}
