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
import dev.guanxi.sales.expense.ExpenseKind;
import dev.guanxi.sales.expense.ExpenseKindRow;
import dev.guanxi.sales.expense.ExpenseKindSearch;
import dev.guanxi.sales.expense.ExpenseKindService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Kinds of expenses over HTTP. */
@Path("/expense-kinds")
@Tag(name = "Expense kinds", description = "Of which kinds expenses are: six, and those of an administrator.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ExpenseKindResource {
    private final ExpenseKindService service;
    private final ExpenseKindSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    ExpenseKindResource(
            ExpenseKindService service, ExpenseKindSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    /** A kind that there was not before. */
    public record NewExpenseKind(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
            @Schema(description = "Stays for good: expenses name it.", examples = "TRADE_FAIR")
            String key,

            @NotNull @Valid ExpenseKindRequest definition) {}

    /** A kind of expense as the API shows it. */
    @Schema(name = "ExpenseKind")
    public record View(UUID id, String key, ExpenseKindRequest definition) {
        static View of(ExpenseKind kind) {
            return new View(kind.id(), kind.key(), ExpenseKindRequest.of(kind.definition()));
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Define a kind of expense")
    public Uni<RestResponse<View>> defineExpenseKind(@Valid @NotNull NewExpenseKind request, UriInfo uri) {
        return service.define(request.key(), request.definition().definition())
                .map(kind -> Answers.created(kind, View::of, uri));
    }

    @GET
    @Operation(summary = "Find kinds of expenses")
    public Uni<RestResponse<Page<ExpenseKindRow>>> findExpenseKinds(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(ExpenseKindSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take kinds of expenses away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportExpenseKinds(@Valid @BeanParam FileParams file) {
        return lists.file(ExpenseKindSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a kind of expense")
    public Uni<RestResponse<View>> getExpenseKind(UUID id) {
        return service.get(id).map(kind -> Answers.ok(kind, View::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change a kind of expense",
            description =
                    "A JSON Merge Patch of ExpenseKindDefinition. Not active any more, no new expense is of it; what"
                            + " was submitted before needs as many approvals as it did then.")
    public Uni<RestResponse<View>> changeExpenseKind(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(kind -> patches.apply(ExpenseKindRequest.of(kind.definition()), patch, ExpenseKindRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.definition()))
                .map(kind -> Answers.ok(kind, View::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a kind of expense, newest first")
    public Uni<List<AuditEntry>> getExpenseKindHistory(UUID id) {
        return service.get(id).chain(kind -> trail.of(kind.id()));
    }
}
