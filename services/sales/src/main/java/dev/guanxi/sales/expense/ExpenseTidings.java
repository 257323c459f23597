package dev.guanxi.sales.expense;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells those who decide that there is something to decide, and those who spent it what was decided. */
@ApplicationScoped
class ExpenseTidings {
    private final Notices notices;

    ExpenseTidings(Notices notices) {
        this.notices = notices;
    }

    Uni<Void> submitted(Expense expense) {
        var team = expense.ownership().team();
        return team == null
                ? Uni.createFrom().voidItem()
                : notices.send(notice(new Addressee.Team(team, Roles.SALES_MANAGER), "expense-submitted", expense));
    }

    Uni<Void> decided(Expense expense) {
        var owner = expense.ownership().owner();
        var kind = expense.status() == ExpenseStatus.APPROVED ? "expense-approved" : "expense-refused";
        return owner == null
                ? Uni.createFrom().voidItem()
                : notices.send(notice(new Addressee.Person(owner), kind, expense));
    }

    private static Notice notice(Addressee to, String kind, Expense expense) {
        return new Notice(
                to,
                kind,
                Importance.NORMAL,
                new Notice.About("expenses", expense.id()),
                null,
                List.of(expense.state().number()),
                kind + ":" + expense.id() + ":" + expense.version());
    }
}
