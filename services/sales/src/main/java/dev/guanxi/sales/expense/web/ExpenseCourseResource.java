package dev.guanxi.sales.expense.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.sales.expense.ExpenseCourse;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How expenses go on: submitted, approved or refused, paid. */
@Path("/expenses")
@Tag(name = "Expenses")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class ExpenseCourseResource {
    private static final String WHO =
            "By a sales manager who sees it, an administrator, or whoever stands in today for an"
                    + " absent manager of whoever spent it, by the reporting lines. Nobody decides about their own.";

    private final ExpenseCourse course;
    private final ExpenseShowing showing;

    ExpenseCourseResource(ExpenseCourse course, ExpenseShowing showing) {
        this.course = course;
        this.showing = showing;
    }

    @POST
    @Path("{id}/submission")
    @Operation(
            summary = "Submit an expense",
            description =
                    "For approval; those who lead the team are told. From then on it does not change. How many have"
                            + " to approve it follows from its kind, see /expense-kinds.")
    public Uni<RestResponse<ExpenseView>> submitExpense(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return course.submit(id, expected.version()).chain(showing::shown);
    }

    @POST
    @Path("{id}/recall")
    @Operation(summary = "Take an expense back before it is decided")
    public Uni<RestResponse<ExpenseView>> recallExpense(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return course.recall(id, expected.version()).chain(showing::shown);
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            summary = "Approve an expense",
            description = WHO + " Where two have to, it stays submitted until another one approves, too.")
    public Uni<RestResponse<ExpenseView>> approveExpense(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return course.approve(id, expected.version()).chain(showing::shown);
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "Refuse an expense", description = WHO + " It can be changed and submitted again.")
    public Uni<RestResponse<ExpenseView>> refuseExpense(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull ExpenseReason why) {
        return course.refuse(id, expected.version(), why.reason()).chain(showing::shown);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Withdraw an expense that was approved",
            description =
                    "It costs nothing after all, also not those who were to bear it. Only as long as it is not paid.")
    public Uni<RestResponse<ExpenseView>> withdrawExpense(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull ExpenseReason why) {
        return course.withdraw(id, expected.version(), why.reason()).chain(showing::shown);
    }

    @POST
    @Path("{id}/payment")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Say that an expense is paid back", description = "Once, after it was approved.")
    public Uni<RestResponse<ExpenseView>> payExpense(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull ExpensePayment paid) {
        return course.pay(id, expected.version(), paid.on(), paid.reference()).chain(showing::shown);
    }
}
