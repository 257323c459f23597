package dev.guanxi.sales.calendar.web;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.guanxi.sales.calendar.ActivityDefinition;
import dev.guanxi.sales.calendar.ActivityType;
import dev.guanxi.sales.calendar.ActivityTypeRow;
import dev.guanxi.sales.calendar.ActivityTypeSearch;
import dev.guanxi.sales.calendar.ActivityTypeService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Kinds of activity over HTTP. */
@Path("/activity-types")
@Tag(name = "Activity types", description = "Of which kinds appointments are: six, and those of an administrator.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ActivityTypeResource {
    private final ActivityTypeService service;
    private final ActivityTypeSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    ActivityTypeResource(
            ActivityTypeService service, ActivityTypeSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    /** A kind that there was not before. */
    public record NewActivityType(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
            @Schema(description = "Stays for good: appointments name it.", examples = "DEMO")
            String key,

            @NotNull @Valid ActivityDefinition definition) {}

    /** A kind of activity as the API shows it. */
    @Schema(name = "ActivityType")
    public record View(UUID id, String key, ActivityDefinition definition) {
        static View of(ActivityType type) {
            return new View(type.id(), type.key(), type.definition());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Define a kind of activity")
    public Uni<RestResponse<View>> defineActivityType(@Valid @NotNull NewActivityType request, UriInfo uri) {
        return service.define(request.key(), request.definition()).map(type -> Answers.created(type, View::of, uri));
    }

    @GET
    @Operation(summary = "Find kinds of activity")
    public Uni<RestResponse<Page<ActivityTypeRow>>> findActivityTypes(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(ActivityTypeSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take kinds of activity away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportActivityTypes(@Valid @BeanParam FileParams file) {
        return lists.file(ActivityTypeSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a kind of activity")
    public Uni<RestResponse<View>> getActivityType(UUID id) {
        return service.get(id).map(type -> Answers.ok(type, View::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change a kind of activity",
            description = "A JSON Merge Patch of ActivityDefinition. Not active any more, no new appointment is of it;"
                    + " those that there are stay.")
    public Uni<RestResponse<View>> changeActivityType(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(type -> patches.apply(type.definition(), patch, ActivityDefinition.class))
                .chain(wanted -> service.change(id, expected.version(), wanted))
                .map(type -> Answers.ok(type, View::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a kind of activity, newest first")
    public Uni<List<AuditEntry>> getActivityTypeHistory(UUID id) {
        return service.get(id).chain(type -> trail.of(type.id()));
    }
}
