package dev.guanxi.contact.object.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.object.KindDefinition;
import dev.guanxi.contact.object.ObjectKindService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Kinds of record over HTTP. */
@Path("/object-kinds")
@Tag(
        name = "Object kinds",
        description = "Kinds of record that an administrator defines, without code. Their fields are defined under"
                + " /custom-fields, their records are under /objects.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ObjectKindResource {
    private final ObjectKindService service;
    private final AuditTrail trail;
    private final MergePatch patches;

    ObjectKindResource(ObjectKindService service, AuditTrail trail, MergePatch patches) {
        this.service = service;
        this.trail = trail;
        this.patches = patches;
    }

    /** A kind that there was not before. */
    @Schema(name = "NewObjectKind")
    public record NewObjectKind(
            @NotBlank
            @Size(max = 40)
            @Schema(
                    description =
                            "Small letters, digits and hyphens; what the API calls the records, in the plural. Stays"
                                    + " for good.",
                    examples = "vehicles")
            String key,

            @NotNull @Valid KindDefinition definition) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Define a kind of record",
            description = "There can be records at once, on every replica within moments; at most 50 kinds.")
    public Uni<RestResponse<ObjectKindView>> defineObjectKind(@Valid @NotNull NewObjectKind request, UriInfo uri) {
        return service.define(request.key(), request.definition())
                .map(kind -> Answers.created(kind, ObjectKindView::of, uri));
    }

    @GET
    @AtMost(ObjectKindService.MOST)
    @Operation(
            summary = "The kinds of record that were defined",
            description = "The oldest first; also those that are not in use any more.")
    public Uni<List<ObjectKindView>> listObjectKinds() {
        return service.list()
                .map(kinds -> kinds.stream().map(ObjectKindView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read the definition of a kind of record")
    public Uni<RestResponse<ObjectKindView>> getObjectKind(UUID id) {
        return service.get(id).map(kind -> Answers.ok(kind, ObjectKindView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change the definition of a kind of record",
            description = "A JSON Merge Patch of ObjectKindDefinition. A kind is not deleted: `active` false takes its"
                    + " records out of sight, true brings them back.")
    public Uni<RestResponse<ObjectKindView>> changeObjectKind(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(kind -> patches.apply(kind.definition(), patch, KindDefinition.class))
                .chain(changed -> service.change(id, expected.version(), changed))
                .map(kind -> Answers.ok(kind, ObjectKindView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a kind's definition, newest first")
    public Uni<List<AuditEntry>> getObjectKindHistory(UUID id) {
        return service.get(id).chain(kind -> trail.of(kind.id()));
    }
}
