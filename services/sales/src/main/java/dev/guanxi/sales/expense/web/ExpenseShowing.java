package dev.guanxi.sales.expense.web;

import dev.guanxi.platform.web.Answers;
import dev.guanxi.sales.expense.Expense;
import dev.guanxi.sales.expense.ExpenseService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows expenses together with others whose receipt may be the same one. */
@Singleton
class ExpenseShowing {
    private final ExpenseService service;

    ExpenseShowing(ExpenseService service) {
        this.service = service;
    }

    Uni<RestResponse<ExpenseView>> shown(Expense expense) {
        return service.alike(expense).map(alike -> Answers.ok(expense, shown -> ExpenseView.of(shown, alike)));
    }

    Uni<RestResponse<ExpenseView>> created(Expense expense, UriInfo uri) {
        return service.alike(expense)
                .map(alike -> Answers.created(expense, shown -> ExpenseView.of(shown, alike), uri));
    }
}
