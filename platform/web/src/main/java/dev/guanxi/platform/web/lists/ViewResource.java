package dev.guanxi.platform.web.lists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Views over HTTP. */
@Path("/views")
@Tag(name = "Views", description = "Lists as people want to see them again; pass a view's id to the list as `view`.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.TECHNICIAN,
    Roles.ANALYST,
    Roles.PARTNER,
    Roles.PARTNER_ADMIN,
    Roles.SHOPPER,
    Roles.ADMIN
})
public class ViewResource {
    private final ViewService service;
    private final MergePatch patches;

    ViewResource(ViewService service, MergePatch patches) {
        this.service = service;
        this.patches = patches;
    }

    /** A new view of a list. */
    public record NewView(
            @NotBlank @Schema(description = "One of `/lists`.", examples = "customers")
            String list,

            @NotNull @Valid ViewDraft view) {}

    @GET
    @AtMost(ViewRows.MOST)
    @Operation(summary = "The views that the caller is offered", description = "Their own and shared ones, by name.")
    public Uni<List<SavedView>> listViews(
            @QueryParam("list") @Parameter(description = "Of this list only.", example = "customers") @Nullable
                    String list) {
        return service.list(list);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Save a view",
            description =
                    "Its filter, order and columns are checked now. Shared, it shows each reader what they may see.")
    public Uni<RestResponse<SavedView>> createView(@Valid @NotNull NewView request, UriInfo uri) {
        return service.save(request.list(), request.view())
                .map(view -> ResponseBuilder.<SavedView>created(uri.getAbsolutePathBuilder()
                                .path(view.id().toString())
                                .build())
                        .entity(view)
                        .header(HttpHeaders.ETAG, new ETag(view.version()))
                        .build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a view")
    public Uni<RestResponse<SavedView>> getView(UUID id) {
        return service.get(id).map(ViewResource::shown);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a view", description = "A JSON Merge Patch of ViewDraft.")
    public Uni<RestResponse<SavedView>> changeView(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .chain(view ->
                        service.change(view, expected.version(), patches.apply(view.draft(), patch, ViewDraft.class)))
                .chain(() -> service.get(id))
                .map(ViewResource::shown);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a view", description = "For everybody it was shared with, too.")
    public Uni<Void> deleteView(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.get(id).chain(view -> service.delete(view, expected.version()));
    }

    @PUT
    @Path("{id}/choice")
    @Operation(
            summary = "Choose what to see first of a list",
            description = "Takes the place of another view of that list. `chosen` tells it to the caller's programs.")
    public Uni<Void> chooseView(UUID id) {
        return service.get(id).chain(service::choose);
    }

    @DELETE
    @Path("{id}/choice")
    @Operation(summary = "Choose no view any more")
    public Uni<Void> unchooseView(UUID id) {
        return service.get(id).chain(view -> service.unchoose(view.id()));
    }

    private static RestResponse<SavedView> shown(SavedView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, new ETag(view.version()))
                .build();
    }
}
