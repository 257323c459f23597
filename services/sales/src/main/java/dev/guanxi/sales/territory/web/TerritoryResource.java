package dev.guanxi.sales.territory.web;

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
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.territory.Editions;
import dev.guanxi.sales.territory.TerritoryRow;
import dev.guanxi.sales.territory.TerritorySearch;
import dev.guanxi.sales.territory.TerritoryService;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Territories over HTTP. */
@Path("/territories")
@Tag(name = "Territories", description = "What falls into which part of the market, and who looks after it.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class TerritoryResource {
    private final TerritoryService service;
    private final TerritorySearch search;
    private final Editions editions;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    TerritoryResource(
            TerritoryService service,
            TerritorySearch search,
            Editions editions,
            AuditTrail trail,
            MergePatch patches,
            Lists lists) {
        this.service = service;
        this.search = search;
        this.editions = editions;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    /** A territory that begins. */
    public record NewTerritory(
            @NotNull @Valid TerritoryRequest profile,

            @Nullable
            @Schema(
                    description =
                            "From which day there is one; from the beginning when left out, also for what was closed"
                                    + " long ago.",
                    examples = "2027-01-01")
            LocalDate since) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Draw a territory",
            description = "Records fall into it a moment later. Nobody's records go to anybody else by that: see"
                    + " realignments.")
    public Uni<RestResponse<TerritoryView>> makeTerritory(@Valid @NotNull NewTerritory request, UriInfo uri) {
        return service.make(request.profile().terms(), request.since())
                .map(territory -> Answers.created(territory, TerritoryView::of, uri));
    }

    @GET
    @Operation(summary = "Find territories")
    public Uni<RestResponse<Page<TerritoryRow>>> findTerritories(
            @Valid @BeanParam PageParams page,
            @QueryParam("sellerId")
                    @Nullable
                    @Parameter(description = "Only those in which this seller has, had or will have a place.")
                    UUID seller,
            UriInfo uri) {
        return lists.page(TerritorySearch.listing(), page, uri, request -> search.find(request, seller));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take territories away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportTerritories(
            @Valid @BeanParam FileParams file,
            @QueryParam("sellerId")
                    @Nullable
                    @Parameter(description = "Only those in which this seller has, had or will have a place.")
                    UUID seller) {
        return lists.file(TerritorySearch.listing(), file, request -> search.find(request, seller));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a territory")
    public Uni<RestResponse<TerritoryView>> getTerritory(UUID id) {
        return service.get(id).map(territory -> Answers.ok(territory, TerritoryView::of));
    }

    @GET
    @Path("{id}/editions")
    @AtMost(Editions.MOST)
    @Operation(
            summary = "What a territory was like on which days",
            description = "The present edition first. Each realignment begins a new one.")
    public Uni<List<EditionView>> listTerritoryEditions(UUID id) {
        return editions.of(id).map(found -> found.stream().map(EditionView::of).toList());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Correct a territory",
            description =
                    "A JSON Merge Patch of TerritoryProfile; a list that it names replaces the one that was there. It"
                            + " holds as if it had been so since the last realignment, and gives nobody's records away.")
    public Uni<RestResponse<TerritoryView>> changeTerritory(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(territory -> patches.apply(TerritoryRequest.of(territory.terms()), patch, TerritoryRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.terms()))
                .map(territory -> Answers.ok(territory, TerritoryView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a territory away that was drawn by mistake",
            description =
                    "As if it had never been, also for what is closed. One that is no more from some day on is made"
                            + " inactive by a realignment.")
    public Uni<Void> dropTerritory(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a territory, newest first")
    public Uni<List<AuditEntry>> getTerritoryHistory(UUID id) {
        return service.get(id).chain(territory -> trail.of(territory.id()));
    }
}
