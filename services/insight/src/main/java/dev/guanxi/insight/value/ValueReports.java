package dev.guanxi.insight.value;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Customer values as people read them: one, a list, the sums of each class; always of what they may see. */
@ApplicationScoped
public class ValueReports {
    private final CustomerValues values;
    private final ClassHistory history;
    private final Costs costs;
    private final Pool database;
    private final Cursors cursors;
    private final Clock clock;
    private final Listing<CustomerValueRow> listing;
    private final String currency;

    ValueReports(
            CustomerValues values,
            ClassHistory history,
            Costs costs,
            Pool database,
            Cursors cursors,
            Clock clock,
            InsightConfig config) {
        this.values = values;
        this.history = history;
        this.costs = costs;
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
        this.currency = config.currency();
        this.listing = Listing.of(
                        "valued_customer", CustomerValueRow.COLUMNS, row -> CustomerValueRow.of(row, clock.instant()))
                .named("customer-values", CustomerValueRow.class)
                .sort("revenue", "revenue", FieldType.NUMBER)
                .sort("orders", "orders", FieldType.INTEGER)
                .sort("margin", "margin", FieldType.NUMBER)
                .filter("costToServe", "cost_to_serve", FieldType.NUMBER)
                .filter("valueClass", "value_class", FieldType.TEXT)
                .filter("name", "name", FieldType.TEXT)
                .filter("lastOrderAt", "last_order_at", FieldType.TIME)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .by("-revenue");
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public Listing<CustomerValueRow> listing() {
        return listing;
    }

    public Uni<CustomerValueRow> get(UUID customerId) {
        var sql = new Sql();
        sql.add("select " + CustomerValueRow.COLUMNS + " from valued_customer where id = " + sql.bind(customerId))
                .add(" and " + values.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            if (rows.size() == 0) {
                throw new NotFound("customer-value", customerId);
            }
            return CustomerValueRow.of(rows.iterator().next(), clock.instant());
        });
    }

    public Uni<Page<CustomerValueRow>> list(PageRequest request) {
        return listing.page(database, cursors, request, values.visible());
    }

    /** The changes of a customer's class, newest first. */
    public Uni<List<ClassChange>> classHistory(UUID customerId) {
        return get(customerId).chain(value -> history.of(value.id()));
    }

    /** What it cost to serve a customer, expense by expense. */
    public Uni<List<CostItem>> costs(UUID customerId) {
        return get(customerId).chain(value -> costs.items(value.id()));
    }

    public Uni<List<ClassShare>> classShares() {
        var sql = new Sql();
        var visible = values.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
        sql.add("select value_class, count(*), sum(revenue) from valued_customer")
                .add(" where value_class is not null and " + visible + " group by value_class");
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            var parts = StreamSupport.stream(rows.spliterator(), false)
                    .map(ClassShares.Part::of)
                    .toList();
            return new ClassShares(parts, currency).shares();
        });
    }
}
