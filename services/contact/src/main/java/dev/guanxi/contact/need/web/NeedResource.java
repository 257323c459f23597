package dev.guanxi.contact.need.web;

import dev.guanxi.contact.need.FulfilmentState;
import dev.guanxi.contact.need.NeedRow;
import dev.guanxi.contact.need.NeedSearch;
import dev.guanxi.contact.need.NeedService;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The catalogue of needs over HTTP. */
@Path("/needs")
@Tag(name = "Needs", description = "What customers need, what products do for it, and what is missing.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class NeedResource {
    private final NeedService service;
    private final NeedSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Restorations restorations;

    NeedResource(NeedService service, NeedSearch search, AuditTrail trail, Lists lists, Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.restorations = restorations;
    }

    /** How well a product meets the need. */
    public record ProductStatement(
            @NotNull @Schema(description = "A product of the catalogue.")
            UUID productId,

            @Min(0)
            @Max(100)
            @Schema(description = "0 (not at all) to 100 (wholly); from 50 on the need counts as met.", examples = "80")
            int percent,

            @Nullable @Size(max = 2000) @Schema(examples = "Fabric test of the laboratory")
            String evidence) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Put a need into the catalogue")
    public Uni<RestResponse<NeedView>> nameNeed(@Valid @NotNull NeedRequest request, UriInfo uri) {
        return service.name(request.profile()).map(need -> Answers.created(need, NeedView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a need")
    public Uni<RestResponse<NeedView>> getNeed(UUID id) {
        return service.get(id).map(need -> Answers.ok(need, NeedView::of));
    }

    @GET
    @Operation(summary = "Find needs in the catalogue")
    public Uni<RestResponse<Page<NeedRow>>> findNeeds(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(NeedSearch.listingOfCatalogue(), page, uri, search::catalogue);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take the catalogue of needs away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportNeeds(@Valid @BeanParam FileParams file) {
        return lists.file(NeedSearch.listingOfCatalogue(), file, search::catalogue);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Write a need anew")
    public Uni<RestResponse<NeedView>> changeNeed(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull NeedRequest request) {
        return service.change(id, expected.version(), request.profile()).map(need -> Answers.ok(need, NeedView::of));
    }

    @POST
    @Path("{id}/retirement")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Let a need not be asked about any more", description = "What is noted stays.")
    public Uni<RestResponse<NeedView>> retireNeed(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.retire(id, expected.version()).map(need -> Answers.ok(need, NeedView::of));
    }

    @POST
    @Path("{id}/fulfilment")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say how well a product meets the need",
            description = "With who says so; what was said of this product before gives way, and stays in the history.")
    public Uni<FulfilmentState> stateFulfilment(UUID id, @Valid @NotNull ProductStatement request) {
        return service.state(id, request.productId(), request.percent(), request.evidence())
                .map(fulfilment -> fulfilment.state());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a need back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<NeedView>> restoreNeed(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(need -> restorations.restored(id, wanted, NeedRequest.of(need), NeedRequest.class))
                .chain(restored -> changeNeed(id, expected, restored));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a need, newest first")
    public Uni<List<AuditEntry>> getNeedHistory(UUID id) {
        return service.get(id).chain(need -> trail.of(need.id()));
    }
}
