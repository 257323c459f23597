package dev.guanxi.contact.object.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.object.KindCatalogue;
import dev.guanxi.contact.object.ObjectRow;
import dev.guanxi.contact.object.ObjectService;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
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
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Records of the kinds that administrators defined, over HTTP. */
@Path("/objects/{kind}")
@Tag(name = "Objects", description = "Records of the kinds that an administrator defined: see /object-kinds.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ObjectResource {
    private final ObjectService service;
    private final KindCatalogue kinds;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    ObjectResource(
            ObjectService service,
            KindCatalogue kinds,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.kinds = kinds;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** Who is to be in charge. */
    @Schema(name = "ObjectAssignment")
    public record ObjectAssignment(
            @NotNull @Size(min = 1, max = 100) String ownerId,

            @Nullable @Size(max = 200) @Pattern(regexp = Ownership.TEAM_FORM) @Schema(examples = "/sales/east")
            String team) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Create a record of a kind", description = "It belongs to the caller and the caller's team.")
    public Uni<RestResponse<ObjectView>> createObject(
            @PathParam("kind") @Parameter(example = "vehicles") String kind,
            @Valid @NotNull ObjectRequest request,
            UriInfo uri) {
        return service.create(kind, request.contents()).map(record -> Answers.created(record, ObjectView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a record of a kind")
    public Uni<RestResponse<ObjectView>> getObject(
            @PathParam("kind") @Parameter(example = "vehicles") String kind, UUID id) {
        return service.get(kind, id).map(record -> Answers.ok(record, ObjectView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a record of a kind, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainObject(
            @PathParam("kind") @Parameter(example = "vehicles") String kind,
            UUID id,
            @Valid @BeanParam Onlooker onlooker) {
        return service.get(kind, id).chain(() -> sights.of("object", id, onlooker));
    }

    @GET
    @Operation(
            summary = "Find records of a kind",
            description =
                    "Filters and orders know `createdAt`, `name`, `ownerId`, `team` and the filterable fields of the"
                            + " kind, as `custom.key`.")
    public Uni<RestResponse<Page<ObjectRow>>> findObjects(
            @PathParam("kind") @Parameter(example = "vehicles") String kind,
            @Valid @BeanParam PageParams page,
            UriInfo uri) {
        return lists.page(kinds.require(kind).listing(), page, uri, request -> service.find(kind, request));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take records of a kind away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportObjects(
            @PathParam("kind") @Parameter(example = "vehicles") String kind, @Valid @BeanParam FileParams file) {
        return lists.file(kinds.require(kind).listing(), file, request -> service.find(kind, request));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Change a record of a kind", description = "A JSON Merge Patch of ObjectContents.")
    public Uni<RestResponse<ObjectView>> changeObject(
            @PathParam("kind") @Parameter(example = "vehicles") String kind,
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @NotNull JsonNode patch) {
        return service.get(kind, id)
                .map(record -> patches.apply(ObjectRequest.of(record.contents()), patch, ObjectRequest.class))
                .chain(changed -> service.change(kind, id, expected.version(), changed.contents()))
                .map(record -> Answers.ok(record, ObjectView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Put a record of a kind into the recycle bin",
            description = "No list or search has it any more. Until its time is over it can be brought back, see"
                    + " /recycle-bin.")
    public Uni<Void> removeObject(
            @PathParam("kind") @Parameter(example = "vehicles") String kind,
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.remove(kind, id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Take a record of a kind back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<ObjectView>> restoreObject(
            @PathParam("kind") @Parameter(example = "vehicles") String kind,
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(kind, id)
                .chain(() -> restorations.patch(id, wanted, ObjectRequest.class))
                .chain(patch -> changeObject(kind, id, expected, patch));
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Put somebody in charge of a record of a kind")
    public Uni<RestResponse<ObjectView>> assignObject(
            @PathParam("kind") @Parameter(example = "vehicles") String kind,
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull ObjectAssignment request) {
        return service.assign(kind, id, expected.version(), request.ownerId(), request.team())
                .map(record -> Answers.ok(record, ObjectView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a record of a kind, newest first")
    public Uni<List<AuditEntry>> getObjectHistory(
            @PathParam("kind") @Parameter(example = "vehicles") String kind, UUID id) {
        return service.get(kind, id).chain(record -> trail.of(record.id()));
    }
}
