package dev.guanxi.platform.fields;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Definitions of fields over HTTP. */
@Path("/custom-fields")
@Tag(
        name = "Custom fields",
        description =
                "Fields that an administrator gives to a kind of record, without code: in the records as `custom`,"
                        + " in filters and orders as `custom.key`, in files, imports, history and events.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.TECHNICIAN,
    Roles.ANALYST,
    Roles.ADMIN
})
public class CustomFieldResource {
    private static final int MOST_LISTED = 2_000;

    private final FieldService service;
    private final AuditTrail trail;
    private final MergePatch patches;

    CustomFieldResource(FieldService service, AuditTrail trail, MergePatch patches) {
        this.service = service;
        this.trail = trail;
        this.patches = patches;
    }

    /** A field that there was not before. */
    @Schema(name = "NewCustomField")
    public record NewCustomField(
            @NotBlank @Size(max = 100) @Schema(description = "A list of this service.", examples = "customers")
            String recordKind,

            @NotBlank
            @Size(max = 40)
            @Schema(
                    description = "Begins with a small letter, then letters, digits and underscores; stays for good.",
                    examples = "rating")
            String key,

            @NotNull @Valid FieldDefinition definition) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Define a field",
            description = "Records can have values at once, on every replica within moments. An index is made in the"
                    + " background; `indexReady` tells when it is there.")
    public Uni<RestResponse<CustomFieldView>> defineCustomField(@Valid @NotNull NewCustomField request, UriInfo uri) {
        return service.define(request.recordKind(), request.key(), request.definition())
                .map(field -> Answers.created(field, created -> CustomFieldView.of(created, false), uri));
    }

    @GET
    @AtMost(MOST_LISTED)
    @Operation(
            summary = "The fields that were defined",
            description = "Of all kinds of record whose records the caller may see, the oldest first; also those that"
                    + " are not active any more.")
    public Uni<List<CustomFieldView>> listCustomFields(
            @QueryParam("recordKind")
                    @Size(max = 100)
                    @Parameter(description = "Of one kind only.", example = "customers")
                    @Nullable
                    String recordKind) {
        return service.list(recordKind)
                .map(fields -> fields.stream().map(CustomFieldView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read the definition of a field")
    public Uni<RestResponse<CustomFieldView>> getCustomField(UUID id) {
        return service.get(id).map(CustomFieldResource::answer);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change the definition of a field",
            description = "A JSON Merge Patch of FieldDefinition. While records have values, the type stays and options"
                    + " are retired, not removed. Values that are there stay as they are.")
    public Uni<RestResponse<CustomFieldView>> changeCustomField(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(found -> patches.apply(found.field().definition(), patch, FieldDefinition.class))
                .chain(changed -> service.change(id, expected.version(), changed))
                .map(CustomFieldResource::answer);
    }

    private static RestResponse<CustomFieldView> answer(FieldService.Found found) {
        return Answers.ok(found.field(), field -> CustomFieldView.of(field, found.indexed()));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a field's definition, newest first")
    public Uni<List<AuditEntry>> getCustomFieldHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.field().id()));
    }
}
