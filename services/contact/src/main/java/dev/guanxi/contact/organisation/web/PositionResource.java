package dev.guanxi.contact.organisation.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.organisation.DecisionRole;
import dev.guanxi.contact.organisation.OrganisationSearch;
import dev.guanxi.contact.organisation.PositionRow;
import dev.guanxi.contact.organisation.PositionService;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Positions over HTTP. */
@Path("/positions")
@Tag(name = "Organisations")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class PositionResource {
    private final PositionService service;
    private final OrganisationSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    PositionResource(
            PositionService service,
            OrganisationSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** Who gets which position. */
    public record NewPosition(
            @NotNull UUID contactId, @NotNull @Valid PostRequest post) {}

    /** A part in decisions. */
    public record RoleTaken(
            @NotNull DecisionRole role,

            @Nullable @Schema(description = "First day; left out when nobody knows.", examples = "2025-01-01")
            LocalDate since) {}

    /** The end of a part in decisions. */
    public record RoleGivenUp(
            @NotNull DecisionRole role,

            @Nullable @Schema(description = "Last day; today when left out.", examples = "2026-06-30")
            LocalDate until) {}

    /** The end of a position. */
    public record Leaving(
            @Nullable @Schema(description = "Last day; today when left out.", examples = "2026-06-30")
            LocalDate until) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Give a contact a position",
            description = "With the customer whom the contact is with. A contact has one position at a time; when the"
                    + " contact moves to another customer it ends and stays with the customer who was left.")
    public Uni<RestResponse<PositionView>> takePosition(@Valid @NotNull NewPosition request, UriInfo uri) {
        return service.take(request.contactId(), request.post().post())
                .map(position -> Answers.created(position, PositionView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a position")
    public Uni<RestResponse<PositionView>> getPosition(UUID id) {
        return service.get(id).map(position -> Answers.ok(position, PositionView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a position, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainPosition(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("position", id, onlooker);
    }

    @GET
    @Operation(
            summary = "Find positions",
            description = "A person's career: filter=contactId==..., with those customers that the caller sees.")
    public Uni<RestResponse<Page<PositionRow>>> findPositions(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(OrganisationSearch.listingOfPositions(), page, uri, search::positions);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take positions away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportPositions(@Valid @BeanParam FileParams file) {
        return lists.file(OrganisationSearch.listingOfPositions(), file, search::positions);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Change a position", description = "A JSON Merge Patch of Post.")
    public Uni<RestResponse<PositionView>> changePosition(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(p -> patches.apply(PostRequest.of(p.post()), patch, PostRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.post()))
                .map(position -> Answers.ok(position, PositionView::of));
    }

    @POST
    @Path("{id}/roles")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Say which part somebody has in decisions")
    public Uni<RestResponse<PositionView>> takeDecisionRole(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull RoleTaken request) {
        return service.takeRole(id, expected.version(), request.role(), request.since())
                .map(position -> Answers.ok(position, PositionView::of));
    }

    @POST
    @Path("{id}/role-endings")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Say that somebody has a part in decisions no more", description = "It stays in the history.")
    public Uni<RestResponse<PositionView>> giveUpDecisionRole(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull RoleGivenUp request) {
        return service.giveUpRole(id, expected.version(), request.role(), request.until())
                .map(position -> Answers.ok(position, PositionView::of));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Say that somebody has the position no more",
            description = "For a contact who goes to another customer, move the contact instead.")
    public Uni<RestResponse<PositionView>> leavePosition(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Leaving request) {
        return service.leave(id, expected.version(), request.until())
                .map(position -> Answers.ok(position, PositionView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Take a position back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored. Parts in"
                    + " decisions are taken and given up by steps of their own.")
    public Uni<RestResponse<PositionView>> restorePosition(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, PostRequest.class))
                .chain(patch -> changePosition(id, expected, patch));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a position, newest first")
    public Uni<List<AuditEntry>> getPositionHistory(UUID id) {
        return service.get(id).chain(position -> trail.of(position.id()));
    }
}
