package dev.guanxi.sales.org.web;

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
import dev.guanxi.sales.org.ReportingDraft;
import dev.guanxi.sales.org.ReportingRow;
import dev.guanxi.sales.org.ReportingSearch;
import dev.guanxi.sales.org.ReportingService;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reporting lines over HTTP. */
@Path("/reporting-lines")
@Tag(name = "Sales force", description = "Who reports to whom, on any day, and what their teams won.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ReportingResource {
    private final ReportingService service;
    private final ReportingSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    ReportingResource(
            ReportingService service, ReportingSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    /** To whom somebody reports from a day on. */
    public record NewReportingLine(
            @NotNull UUID sellerId,

            @Nullable @Schema(description = "The first day; left out for from the beginning.", examples = "2026-12-01")
            LocalDate from,

            @NotNull @Valid ReportingRequest profile) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say to whom somebody reports from a day on",
            description =
                    "It holds until the next line of the same seller begins. Everybody below goes along. Refused when"
                            + " somebody would report, on any day, to one of those who report to them.")
    public Uni<RestResponse<ReportingView>> drawReportingLine(@Valid @NotNull NewReportingLine wanted, UriInfo uri) {
        return service.draw(new ReportingDraft(
                        wanted.sellerId(), wanted.from(), wanted.profile().profile()))
                .map(line -> Answers.created(line, ReportingView::of, uri));
    }

    @GET
    @Operation(
            summary = "Find reporting lines",
            description = "Those of one seller are the history of to whom they reported.")
    public Uni<RestResponse<Page<ReportingRow>>> findReportingLines(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(ReportingSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take reporting lines away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportReportingLines(@Valid @BeanParam FileParams file) {
        return lists.file(ReportingSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a reporting line")
    public Uni<RestResponse<ReportingView>> getReportingLine(UUID id) {
        return service.get(id).map(line -> Answers.ok(line, ReportingView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Correct a reporting line",
            description = "A JSON Merge Patch of ReportingProfile. For what changes on another day draw another line.")
    public Uni<RestResponse<ReportingView>> correctReportingLine(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(line -> patches.apply(ReportingRequest.of(line.profile()), patch, ReportingRequest.class))
                .chain(wanted -> service.correct(id, expected.version(), wanted.profile()))
                .map(line -> Answers.ok(line, ReportingView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take away a reporting line that should not be here",
            description = "The one before it holds on.")
    public Uni<Void> withdrawReportingLine(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a reporting line, newest first")
    public Uni<List<AuditEntry>> getReportingLineHistory(UUID id) {
        return service.get(id).chain(line -> trail.of(line.id()));
    }
}
