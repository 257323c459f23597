package dev.guanxi.sales.commission.web;

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
import dev.guanxi.sales.commission.RunRow;
import dev.guanxi.sales.commission.RunSearch;
import dev.guanxi.sales.commission.RunService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Commission runs over HTTP. */
@Path("/commission-runs")
@Tag(name = "Commission runs", description = "A period is reckoned, approved and paid.")
@RolesAllowed({Roles.ADMIN})
public class RunResource {
    private final RunService service;
    private final RunSearch search;
    private final AuditTrail trail;
    private final Lists lists;

    RunResource(RunService service, RunSearch search, AuditTrail trail, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Reckon the commissions of a period",
            description =
                    "A job; it gives a draft, with a statement for everybody who is on a plan of this kind of period. Who has a statement of the period from another run keeps that.")
    public Uni<RestResponse<RunView>> startCommissionRun(@Valid @NotNull NewRun request, UriInfo uri) {
        return service.start(request.period(), request.scope()).map(found -> Answers.created(found, RunView::of, uri));
    }

    @GET
    @Operation(summary = "Find commission runs")
    public Uni<RestResponse<Page<RunRow>>> findCommissionRuns(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(RunSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take commission runs away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCommissionRuns(@Valid @BeanParam FileParams file) {
        return lists.file(RunSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a commission run")
    public Uni<RestResponse<RunView>> getCommissionRun(UUID id) {
        return service.get(id).map(found -> Answers.ok(found, RunView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a draft away", description = "With its statements.")
    public Uni<Void> discardCommissionRun(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.discard(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a commission run, newest first")
    public Uni<List<AuditEntry>> getCommissionRunHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.id()));
    }

    @POST
    @Idempotent
    @Path("{id}/repetition")
    @Operation(
            summary = "Reckon a draft again",
            description = "A job; from what there is now, or from what it was reckoned from before.")
    public Uni<RestResponse<RunView>> repeatCommissionRun(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull RunRepetition repetition) {
        return service.repeat(id, expected.version(), repetition.inputs()).map(found -> Answers.ok(found, RunView::of));
    }

    @POST
    @Idempotent
    @Path("{id}/approval")
    @Operation(
            summary = "Approve a run",
            description =
                    "From now on it never changes; what turns out otherwise comes into the next one as an adjustment. Earlier periods of the same people must be approved before.")
    public Uni<RestResponse<RunView>> approveCommissionRun(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.approve(id, expected.version()).map(found -> Answers.ok(found, RunView::of));
    }

    @POST
    @Idempotent
    @Path("{id}/payment")
    @Operation(summary = "Say that a run is paid", description = "Each statement announces it.")
    public Uni<RestResponse<RunView>> payCommissionRun(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.pay(id, expected.version()).map(found -> Answers.ok(found, RunView::of));
    }
}
