package dev.guanxi.sales.realignment.web;

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
import dev.guanxi.platform.web.Problems;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.realignment.Realignment;
import dev.guanxi.sales.realignment.RealignmentRow;
import dev.guanxi.sales.realignment.RealignmentSearch;
import dev.guanxi.sales.realignment.RealignmentService;
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

/** Realignments over HTTP, as far as they are drafted. */
@Path("/realignments")
@Tag(
        name = "Realignments",
        description =
                "Other rules and people of territories from a day on: preview, approval by somebody else, job, undo.")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class RealignmentResource {
    private final RealignmentService service;
    private final RealignmentSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Problems problems;
    private final Lists lists;

    RealignmentResource(
            RealignmentService service,
            RealignmentSearch search,
            AuditTrail trail,
            MergePatch patches,
            Problems problems,
            Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.problems = problems;
        this.lists = lists;
    }

    private RealignmentView view(Realignment realignment) {
        return RealignmentView.of(realignment, problems.locale());
    }

    @POST
    @Idempotent
    @Operation(summary = "Draft a realignment", description = "Nothing is changed by it; look at its preview next.")
    public Uni<RestResponse<RealignmentView>> draftRealignment(
            @Valid @NotNull RealignmentRequest request, UriInfo uri) {
        return service.draft(request.draft()).map(found -> Answers.created(found, this::view, uri));
    }

    @GET
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Find realignments")
    public Uni<RestResponse<Page<RealignmentRow>>> findRealignments(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(RealignmentSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take realignments away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportRealignments(@Valid @BeanParam FileParams file) {
        return lists.file(RealignmentSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read a realignment")
    public Uni<RestResponse<RealignmentView>> getRealignment(UUID id) {
        return service.get(id).map(found -> Answers.ok(found, this::view));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change the draft of a realignment",
            description =
                    "A JSON Merge Patch of RealignmentDraft; a list that it names replaces the one that was there. The"
                            + " preview is to be made anew.")
    public Uni<RestResponse<RealignmentView>> changeRealignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(found -> patches.apply(RealignmentRequest.of(found.contents()), patch, RealignmentRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.draft()))
                .map(found -> Answers.ok(found, this::view));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a draft away")
    public Uni<Void> discardRealignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.discard(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who did what with a realignment, newest first")
    public Uni<List<AuditEntry>> getRealignmentHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.id()));
    }
}
