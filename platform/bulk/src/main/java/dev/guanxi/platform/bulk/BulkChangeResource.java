package dev.guanxi.platform.bulk;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Bulk changes over HTTP. */
@Path("/bulk-changes")
@Tag(
        name = "Bulk changes",
        description = "Many records changed alike, or removed: dry run, run, what became of each, undo.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ADMIN
})
public class BulkChangeResource {
    private final BulkService service;
    private final BulkJson json;
    private final Problems problems;

    BulkChangeResource(BulkService service, BulkJson json, Problems problems) {
        this.service = service;
        this.json = json;
        this.problems = problems;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Say what is to be done to which records",
            description = "Nothing is changed before `run`. Each record is changed as if the caller changed it alone:"
                    + " the same rules, the same events, its history names the bulk change. With the action REMOVE"
                    + " each goes into the recycle bin, for those who may remove such records one by one.")
    public Uni<RestResponse<BulkView>> createBulkChange(@Valid @NotNull NewBulkChange wanted, UriInfo uri) {
        return service.prepare(wanted)
                .map(job -> ResponseBuilder.<BulkView>created(uri.getAbsolutePathBuilder()
                                .path(job.id().toString())
                                .build())
                        .entity(view(job))
                        .build());
    }

    @GET
    @Operation(summary = "The caller's bulk changes")
    public Uni<RestResponse<Page<BulkView>>> listBulkChanges(@Valid @BeanParam PageParams page, UriInfo uri) {
        return service.page(page.request()).map(found -> Answers.page(found.map(this::view), uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a bulk change is")
    public Uni<BulkView> getBulkChange(UUID id) {
        return service.get(id).map(this::view);
    }

    @GET
    @Path("{id}/rows")
    @Operation(
            summary = "What became of each record",
            description = "After a dry run, what would. Those that were refused: filter=outcome==REFUSED")
    public Uni<RestResponse<Page<BulkRowView>>> listBulkChangeRows(
            UUID id, @Valid @BeanParam PageParams page, UriInfo uri) {
        var locale = problems.locale();
        return service.rows(id, page.request())
                .map(found -> Answers.page(found.map(row -> BulkRowView.of(row, json, locale)), uri));
    }

    @POST
    @ResponseStatus(202)
    @Path("{id}/dry-run")
    @Operation(
            summary = "Find out what a run would do",
            description = "Nothing is changed. Look at the job until it is CHECKED, then at its rows.")
    public Uni<RestResponse<BulkView>> checkBulkChange(UUID id) {
        return service.check(id).map(this::accepted);
    }

    @POST
    @ResponseStatus(202)
    @Path("{id}/run")
    @Operation(summary = "Change or remove the records", description = "Look at the job until it is FINISHED.")
    public Uni<RestResponse<BulkView>> runBulkChange(UUID id) {
        return service.run(id).map(this::accepted);
    }

    @POST
    @ResponseStatus(202)
    @Path("{id}/undo")
    @Operation(
            summary = "Take back what a bulk change changed",
            description =
                    "Records that somebody changed since are left; of removed ones those that are back already, or"
                            + " gone for good: filter=outcome==KEPT names them.")
    public Uni<RestResponse<BulkView>> undoBulkChange(UUID id) {
        return service.undo(id).map(this::accepted);
    }

    private RestResponse<BulkView> accepted(BulkChange job) {
        return ResponseBuilder.<BulkView>create(RestResponse.Status.ACCEPTED)
                .entity(view(job))
                .build();
    }

    private BulkView view(BulkChange job) {
        return BulkView.of(job, json, problems.locale());
    }
}
