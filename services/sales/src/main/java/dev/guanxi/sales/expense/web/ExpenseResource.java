package dev.guanxi.sales.expense.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.expense.ExpenseRow;
import dev.guanxi.sales.expense.ExpenseScope;
import dev.guanxi.sales.expense.ExpenseSearch;
import dev.guanxi.sales.expense.ExpenseService;
import dev.guanxi.sales.expense.ExpenseSum;
import dev.guanxi.sales.expense.ExpenseSums;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Expenses over HTTP, as they are written down. How they go on is in {@link ExpenseCourseResource}. */
@Path("/expenses")
@Tag(name = "Expenses", description = "What selling costs, who approves and pays it, and what bears it.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class ExpenseResource {
    private static final String CHARGED =
            "Only those of which this customer, deal or campaign bears a part; a customer also by their deals.";
    private static final String WAITING =
            "Only those that wait for the caller's approval, also in place of a manager who is absent.";

    private final ExpenseService service;
    private final ExpenseShowing showing;
    private final ExpenseSearch search;
    private final ExpenseSums sums;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    ExpenseResource(
            ExpenseService service,
            ExpenseShowing showing,
            ExpenseSearch search,
            ExpenseSums sums,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.showing = showing;
        this.search = search;
        this.sums = sums;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Record an expense",
            description = "It belongs to the caller and keeps the rate of its day. Where another one of the same day,"
                    + " amount, kind and receipt number is here it is warned of in `alike`; with `duplicates=refuse` it is"
                    + " refused (409) with those in `current`.")
    public Uni<RestResponse<ExpenseView>> recordExpense(
            @Valid @NotNull ExpenseRequest request,
            @QueryParam("duplicates")
                    @DefaultValue("allow")
                    @Pattern(regexp = "allow|refuse")
                    @Parameter(description = "What to do when its receipt may be here already.", example = "refuse")
                    String duplicates,
            UriInfo uri) {
        return service.record(request.draft(), duplicates.equals("refuse"))
                .chain(expense -> showing.created(expense, uri));
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Find expenses")
    public Uni<RestResponse<Page<ExpenseRow>>> findExpenses(
            @Valid @BeanParam PageParams page,
            @QueryParam("chargedTo") @Nullable @Parameter(description = CHARGED) UUID chargedTo,
            @QueryParam("toDecide") @DefaultValue("false") @Parameter(description = WAITING) boolean toDecide,
            UriInfo uri) {
        var scope = new ExpenseScope(chargedTo, toDecide);
        return lists.page(ExpenseSearch.listing(), page, uri, request -> search.find(request, scope));
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take expenses away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportExpenses(
            @Valid @BeanParam FileParams file,
            @QueryParam("chargedTo") @Nullable @Parameter(description = CHARGED) UUID chargedTo,
            @QueryParam("toDecide") @DefaultValue("false") @Parameter(description = WAITING) boolean toDecide) {
        var scope = new ExpenseScope(chargedTo, toDecide);
        return lists.file(ExpenseSearch.listing(), file, request -> search.find(request, scope));
    }

    @GET
    @Path("sum")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "What expenses add up to",
            description =
                    "All that the list shows with this filter, whatever became of them; with `chargedTo` also what of"
                            + " it that customer, deal or campaign bears.")
    public Uni<ExpenseSum> sumExpenses(
            @QueryParam("filter")
                    @Nullable
                    @Size(max = 2000)
                    @Parameter(description = "RSQL over the list's fields.", example = "status=in=(APPROVED,PAID)")
                    String filter,
            @QueryParam("chargedTo") @Nullable @Parameter(description = CHARGED) UUID chargedTo) {
        return sums.sum(filter, new ExpenseScope(chargedTo, false));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read an expense")
    public Uni<RestResponse<ExpenseView>> getExpense(UUID id) {
        return service.get(id).chain(showing::shown);
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees an expense, or does not",
            description =
                    "About the caller; administrators may ask about others. Who decides in place of somebody who is"
                            + " absent sees it besides.")
    public Uni<Sight> explainExpense(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("expense", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change an expense",
            description =
                    "A JSON Merge Patch of ExpenseProfile, as long as it is not submitted. One that was refused can"
                            + " be submitted again.")
    public Uni<RestResponse<ExpenseView>> changeExpense(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(expense -> patches.apply(ExpenseRequest.of(expense.draft()), patch, ExpenseRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.draft()))
                .chain(showing::shown);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Drop an expense",
            description = "As long as it is not submitted, or where it was refused; nothing of it stays.")
    public Uni<Void> dropExpense(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of an expense, newest first")
    public Uni<List<AuditEntry>> getExpenseHistory(UUID id) {
        return service.get(id).chain(expense -> trail.of(expense.id()));
    }
}
