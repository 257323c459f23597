package dev.guanxi.contact.fit.web;

import dev.guanxi.contact.fit.DefinitionRow;
import dev.guanxi.contact.fit.FitSearch;
import dev.guanxi.contact.fit.TargetDefinitionService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Definitions of target customers over HTTP. */
@Path("/target-definitions")
@Tag(name = "Target customers", description = "Who is meant to be a customer, and how well everybody fits.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class TargetDefinitionResource {
    private final TargetDefinitionService service;
    private final FitSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Restorations restorations;

    TargetDefinitionResource(
            TargetDefinitionService service,
            FitSearch search,
            AuditTrail trail,
            Lists lists,
            Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.restorations = restorations;
    }

    /** It was looked at and holds. */
    public record Review(
            @NotNull @Schema(description = "When it is to be looked at again.", examples = "2027-07-31")
            LocalDate nextOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Draft a definition of target customers", description = "Nobody is held against a draft.")
    public Uni<RestResponse<DefinitionView>> draftTargetDefinition(
            @Valid @NotNull DefinitionRequest request, UriInfo uri) {
        return service.draft(request.profile(), request.asked())
                .map(definition -> Answers.created(definition, DefinitionView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a version of a definition")
    public Uni<RestResponse<DefinitionView>> getTargetDefinition(UUID id) {
        return service.get(id).map(definition -> Answers.ok(definition, DefinitionView::of));
    }

    @GET
    @Operation(
            summary = "Find versions of definitions",
            description = "Those to be looked at: filter=standing==PUBLISHED&sort=reviewOn, the longest overdue first.")
    public Uni<RestResponse<Page<DefinitionRow>>> findTargetDefinitions(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(FitSearch.listingOfDefinitions(), page, uri, search::definitions);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take definitions of target customers away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportTargetDefinitions(@Valid @BeanParam FileParams file) {
        return lists.file(FitSearch.listingOfDefinitions(), file, search::definitions);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Write a draft anew", description = "What is published never changes; draft the next version.")
    public Uni<RestResponse<DefinitionView>> changeTargetDefinition(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull DefinitionRequest request) {
        return service.change(id, expected.version(), request.profile(), request.asked())
                .map(definition -> Answers.ok(definition, DefinitionView::of));
    }

    @POST
    @Path("{id}/next-version")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Draft the next version", description = "It begins as this one is. One at a time.")
    public Uni<RestResponse<DefinitionView>> draftNextTargetDefinition(UUID id) {
        return service.draftNext(id).map(definition -> Answers.ok(definition, DefinitionView::of));
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(
            summary = "Hold everybody against this version",
            description = "Earlier versions are retired. All customers and leads are gone through soon after"
                    + " (`listRecalculations`).")
    public Uni<RestResponse<DefinitionView>> publishTargetDefinition(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.publish(id, expected.version()).map(definition -> Answers.ok(definition, DefinitionView::of));
    }

    @POST
    @Path("{id}/review")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Say that it was looked at and holds")
    public Uni<RestResponse<DefinitionView>> reviewTargetDefinition(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Review request) {
        return service.review(id, expected.version(), request.nextOn())
                .map(definition -> Answers.ok(definition, DefinitionView::of));
    }

    @POST
    @Path("{id}/retirement")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Hold nobody against it any more")
    public Uni<RestResponse<DefinitionView>> retireTargetDefinition(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.retire(id, expected.version()).map(definition -> Answers.ok(definition, DefinitionView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(
            summary = "Take a draft back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored. What is"
                    + " published never changes.")
    public Uni<RestResponse<DefinitionView>> restoreTargetDefinition(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(definition ->
                        restorations.restored(id, wanted, DefinitionRequest.of(definition), DefinitionRequest.class))
                .chain(restored -> changeTargetDefinition(id, expected, restored));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a version, newest first")
    public Uni<List<AuditEntry>> getTargetDefinitionHistory(UUID id) {
        return service.get(id).chain(definition -> trail.of(definition.id()));
    }
}
