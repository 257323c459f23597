package dev.guanxi.sales.expense;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Finds kinds of expenses. */
@ApplicationScoped
public class ExpenseKindSearch {
    private static final Listing<ExpenseKindRow> LISTING = Listing.of(
                    "expense_kind", ExpenseKindRow.COLUMNS, ExpenseKindRow::of)
            .named("expense-kinds", ExpenseKindRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("key", "kind_key", FieldType.TEXT)
            .filter("active", "active", FieldType.BOOLEAN)
            .by("key");

    private final ExpenseKinds kinds;
    private final Pool database;
    private final Cursors cursors;

    ExpenseKindSearch(ExpenseKinds kinds, Pool database, Cursors cursors) {
        this.kinds = kinds;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ExpenseKindRow> listing() {
        return LISTING;
    }

    public Uni<Page<ExpenseKindRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, kinds.visible());
    }
}
