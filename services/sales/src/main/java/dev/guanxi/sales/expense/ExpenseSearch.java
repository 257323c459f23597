package dev.guanxi.sales.expense;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.seller.KnownSeller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds expenses. */
@ApplicationScoped
public class ExpenseSearch {
    private static final Listing<ExpenseRow> LISTING = Listing.of(ExpenseRow.TABLE, ExpenseRow.COLUMNS, ExpenseRow::of)
            .named(Expenses.KIND, ExpenseRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("day", "day", FieldType.DATE)
            .filter("number", "number", FieldType.TEXT)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("amount", "amount", FieldType.NUMBER)
            .filter("currency", "currency", FieldType.TEXT)
            .filter("house", "house_amount", FieldType.NUMBER)
            .filter("receiptNumber", "receipt_number", FieldType.TEXT)
            .filter("reportId", "report_id", FieldType.UUID)
            .filter("paidOn", "paid_on", FieldType.DATE)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-createdAt");

    /** Who bears a part under any of the ids that were merged into one. */
    private static final String CHARGED = """
            exists (with recursive family (id) as (
                    select %1$s::uuid union select c.id from family f join customer c on c.merged_into = f.id)
                select from family f
                where e.charges -> 'items' @> jsonb_build_array(jsonb_build_object('id', f.id::text))
                    or e.charges -> 'items' @> jsonb_build_array(jsonb_build_object('customerId', f.id::text)))
            """;

    private static final String WAITING = """
            e.status = 'SUBMITTED' and e.owner_id is distinct from %1$s and e.submitted_by is distinct from %1$s
                and not e.approvals -> 'items' @> jsonb_build_array(jsonb_build_object('by', %1$s::text)) and (%2$s or %3$s)
            """;

    private static final Visibility.Columns COLUMNS = new Visibility.Columns("e.owner_id", "e.team", null, null);

    private final Expenses expenses;
    private final Deciders deciders;
    private final CurrentCaller caller;
    private final Pool database;
    private final Cursors cursors;

    ExpenseSearch(Expenses expenses, Deciders deciders, CurrentCaller caller, Pool database, Cursors cursors) {
        this.expenses = expenses;
        this.deciders = deciders;
        this.caller = caller;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ExpenseRow> listing() {
        return LISTING;
    }

    @WithSession
    public Uni<Page<ExpenseRow>> find(PageRequest request, ExpenseScope scope) {
        return within(scope).chain(listing -> listing.page(database, cursors, request, seen(scope)));
    }

    /** All that the list shows with a filter, as a query in brackets. */
    Uni<String> shown(Sql sql, @Nullable String filter, ExpenseScope scope) {
        return within(scope).map(listing -> listing.shown(sql, filter, seen(scope)));
    }

    /** What waits for the caller says itself what of it they see. */
    private Visibility seen(ExpenseScope scope) {
        return scope.toDecide() ? Visibility.EVERYTHING : expenses.visible();
    }

    private Uni<Listing<ExpenseRow>> within(ExpenseScope scope) {
        return scope.toDecide()
                ? deciders.absentManagers().map(managers -> LISTING.over(sql -> table(sql, scope, managers)))
                : Uni.createFrom().item(LISTING.over(sql -> table(sql, scope, List.of())));
    }

    private String table(Sql sql, ExpenseScope scope, List<KnownSeller> managers) {
        var conditions = new ArrayList<String>();
        if (scope.chargedTo() instanceof UUID borne) {
            conditions.add(CHARGED.formatted(sql.bind(borne)));
        }
        if (scope.toDecide()) {
            conditions.add(waiting(sql, managers));
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return ExpenseRow.QUERY.formatted(where) + " expense";
    }

    private String waiting(Sql sql, List<KnownSeller> managers) {
        var own = deciders.decides() ? expenses.visible().sql(COLUMNS, sql::bind) : "false";
        var others = managers.isEmpty() ? "false" : deciders.below(sql, managers, "e.owner_id");
        return WAITING.formatted(sql.bind(caller.get().id()), own, others);
    }
}
