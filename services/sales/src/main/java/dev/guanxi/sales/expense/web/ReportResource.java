package dev.guanxi.sales.expense.web;

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
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.expense.ReportRow;
import dev.guanxi.sales.expense.ReportSearch;
import dev.guanxi.sales.expense.ReportService;
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

/** Expense reports over HTTP. */
@Path("/expense-reports")
@Tag(name = "Expense reports", description = "Several expenses that are handed in, decided and paid together.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class ReportResource {
    private final ReportService service;
    private final ReportSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    ReportResource(
            ReportService service,
            ReportSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    @POST
    @Idempotent
    @Operation(summary = "Begin an expense report", description = "It belongs to the caller; expenses name it.")
    public Uni<RestResponse<ReportView>> beginExpenseReport(@Valid @NotNull ReportRequest request, UriInfo uri) {
        return service.begin(request.profile()).map(report -> Answers.created(report, ReportView::of, uri));
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Find expense reports", description = "With how far their expenses have come.")
    public Uni<RestResponse<Page<ReportRow>>> findExpenseReports(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(ReportSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take expense reports away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportExpenseReports(@Valid @BeanParam FileParams file) {
        return lists.file(ReportSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read an expense report")
    public Uni<RestResponse<ReportView>> getExpenseReport(UUID id) {
        return service.get(id).map(report -> Answers.ok(report, ReportView::of));
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees an expense report, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainExpenseReport(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("expense-report", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change an expense report", description = "A JSON Merge Patch of ExpenseReportProfile.")
    public Uni<RestResponse<ReportView>> changeExpenseReport(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(report -> patches.apply(ReportRequest.of(report.profile()), patch, ReportRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(report -> Answers.ok(report, ReportView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Drop an expense report", description = "Only without expenses.")
    public Uni<Void> dropExpenseReport(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @POST
    @Path("{id}/submission")
    @Operation(
            summary = "Submit all expenses of a report",
            description =
                    "All that were not, or were refused. Without a version, as all steps with a report: each expense"
                            + " knows itself how far it has come.")
    public Uni<RestResponse<ReportView>> submitExpenseReport(UUID id) {
        return service.submit(id).map(report -> Answers.ok(report, ReportView::of));
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            summary = "Approve all expenses of a report",
            description = "All that wait for it, or none: as approveExpense. Those that two have to approve go on to"
                    + " another one.")
    public Uni<RestResponse<ReportView>> approveExpenseReport(UUID id) {
        return service.approve(id).map(report -> Answers.ok(report, ReportView::of));
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "Refuse all expenses of a report", description = "All that wait for approval, or none.")
    public Uni<RestResponse<ReportView>> refuseExpenseReport(UUID id, @Valid @NotNull ExpenseReason why) {
        return service.refuse(id, why.reason()).map(report -> Answers.ok(report, ReportView::of));
    }

    @POST
    @Path("{id}/payment")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Say that the expenses of a report are paid back", description = "All that are approved.")
    public Uni<RestResponse<ReportView>> payExpenseReport(UUID id, @Valid @NotNull ExpensePayment paid) {
        return service.pay(id, paid.on(), paid.reference()).map(report -> Answers.ok(report, ReportView::of));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of an expense report, newest first")
    public Uni<List<AuditEntry>> getExpenseReportHistory(UUID id) {
        return service.get(id).chain(report -> trail.of(report.id()));
    }
}
