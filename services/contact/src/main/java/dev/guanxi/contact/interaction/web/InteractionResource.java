package dev.guanxi.contact.interaction.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.interaction.InteractionRow;
import dev.guanxi.contact.interaction.InteractionSearch;
import dev.guanxi.contact.interaction.InteractionService;
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

/** Interactions over HTTP. */
@Path("/interactions")
@Tag(name = "Interactions", description = "Visits, calls, letters, gifts: when, how they went, what came of them.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class InteractionResource {
    private final InteractionService service;
    private final InteractionSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    InteractionResource(
            InteractionService service,
            InteractionSearch search,
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

    /** An interaction to be logged. */
    public record NewInteraction(
            @NotNull UUID customerId, @NotNull @Valid InteractionRequest report) {}

    @POST
    @Idempotent
    @RolesAllowed({
        Roles.SALES_REP,
        Roles.SALES_MANAGER,
        Roles.MARKETER,
        Roles.SERVICE_AGENT,
        Roles.SERVICE_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Log an interaction with a customer",
            description = "It is on the customer's timeline at once and belongs to whoever the customer belongs to.")
    public Uni<RestResponse<InteractionView>> logInteraction(@Valid @NotNull NewInteraction request, UriInfo uri) {
        return service.log(request.customerId(), request.report().report())
                .map(interaction -> Answers.created(interaction, InteractionView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an interaction")
    public Uni<RestResponse<InteractionView>> getInteraction(UUID id) {
        return service.get(id).map(interaction -> Answers.ok(interaction, InteractionView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees an interaction, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainInteraction(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("interaction", id, onlooker);
    }

    @GET
    @Operation(
            summary = "Find interactions, the newest first",
            description = "Fields to filter by: customerId, kind, direction, startedAt, subject, loggedBy, ownerId.")
    public Uni<RestResponse<Page<InteractionRow>>> findInteractions(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(InteractionSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take interactions away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportInteractions(@Valid @BeanParam FileParams file) {
        return lists.file(InteractionSearch.listing(), file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Change an interaction", description = "A JSON Merge Patch of InteractionReport.")
    public Uni<RestResponse<InteractionView>> changeInteraction(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(i -> patches.apply(InteractionRequest.of(i.report()), patch, InteractionRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.report()))
                .map(interaction -> Answers.ok(interaction, InteractionView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Remove an interaction",
            description = "For what was entered by mistake: nothing of it is left, on the timeline either.")
    public Uni<Void> removeInteraction(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take an interaction back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<InteractionView>> restoreInteraction(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, InteractionRequest.class))
                .chain(patch -> changeInteraction(id, expected, patch));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of an interaction, newest first")
    public Uni<List<AuditEntry>> getInteractionHistory(UUID id) {
        return service.get(id).chain(interaction -> trail.of(interaction.id()));
    }
}
