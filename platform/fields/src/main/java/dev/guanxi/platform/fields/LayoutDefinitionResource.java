package dev.guanxi.platform.fields;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What administrators say of layouts, over HTTP. */
@Path("/layout-definitions")
@Tag(name = "Layouts")
@RolesAllowed(Roles.ADMIN)
public class LayoutDefinitionResource {
    /** Some twenty kinds, eight roles each and everybody. */
    private static final int MOST_LISTED = 500;

    private final LayoutService service;
    private final AuditTrail trail;

    LayoutDefinitionResource(LayoutService service, AuditTrail trail) {
        this.service = service;
        this.trail = trail;
    }

    /** A layout that there was not before. */
    @Schema(name = "NewLayout")
    public record NewLayout(
            @NotBlank
            @Size(max = 100)
            @Schema(description = "A list of this service whose records can have fields.", examples = "customers")
            String recordKind,

            @Nullable
            @Size(max = 100)
            @Schema(
                    description = "Of our own people; left out, it is for everybody who has none of their own.",
                    examples = "sales-rep")
            String role,

            @NotNull @Valid LayoutContents contents) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Say what is shown of a kind of record",
            description = "To whoever has a role, or to everybody; one for each. It holds from the answer on.")
    public Uni<RestResponse<LayoutDefinitionView>> defineLayout(@Valid @NotNull NewLayout request, UriInfo uri) {
        return service.define(request.recordKind(), request.role(), request.contents())
                .map(layout -> Answers.created(layout, LayoutDefinitionView::of, uri));
    }

    @GET
    @AtMost(MOST_LISTED)
    @Operation(summary = "What was said of layouts", description = "By kind; of a kind what is for everybody first.")
    public Uni<List<LayoutDefinitionView>> listLayoutDefinitions() {
        return service.list()
                .map(all -> all.stream().map(LayoutDefinitionView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a layout as it was written")
    public Uni<RestResponse<LayoutDefinitionView>> getLayoutDefinition(UUID id) {
        return service.get(id).map(layout -> Answers.ok(layout, LayoutDefinitionView::of));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write a layout anew", description = "Of what and for whom it is stays.")
    public Uni<RestResponse<LayoutDefinitionView>> changeLayoutDefinition(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull LayoutContents contents) {
        return service.change(id, expected.version(), contents)
                .map(layout -> Answers.ok(layout, LayoutDefinitionView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Take a layout back",
            description = "What is shown is what was said for everybody, or all there is.")
    public Uni<Void> removeLayoutDefinition(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.remove(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a layout, newest first")
    public Uni<List<AuditEntry>> getLayoutDefinitionHistory(UUID id) {
        return service.get(id).chain(layout -> trail.of(layout.id()));
    }
}
