package dev.guanxi.contact.purchase;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads what a customer bought; whoever asks must have seen the customer. */
@ApplicationScoped
public class Purchases {
    /** The longest list of totals: one for each currency. */
    public static final int MOST_CURRENCIES = 200;

    private static final Listing<PurchaseRow> LISTING = Listing.of("purchase", PurchaseRow.COLUMNS, PurchaseRow::of)
            .named("purchases", PurchaseRow.class)
            .sort("placedAt", "placed_at", FieldType.TIME)
            .filter("status", "status", FieldType.TEXT)
            .filter("number", "number", FieldType.TEXT)
            .filter("currency", "currency", FieldType.TEXT)
            .by("-placedAt");

    private static final String TOTALS = """
            select currency, count(*) as orders, sum(amount - returned) as total,
                min(placed_at) as first_at, max(placed_at) as last_at
            from purchase where customer_id = $1 and status is distinct from 'CANCELLED'
            group by currency order by orders desc, currency limit %d
            """.formatted(MOST_CURRENCIES);

    private final Pool database;
    private final Cursors cursors;

    Purchases(Pool database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PurchaseRow> listing() {
        return LISTING;
    }

    /** One page of a customer's orders, the newest first. */
    public Uni<Page<PurchaseRow>> of(UUID customer, PageRequest request) {
        return LISTING.page(
                database, cursors, request, Visibility.EVERYTHING, bind -> "customer_id = " + bind.apply(customer));
    }

    /** What a customer bought in all, currency by currency. */
    public Uni<List<PurchaseTotal>> totals(UUID customer) {
        return database.preparedQuery(TOTALS)
                .execute(Tuple.of(customer))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PurchaseTotal::of)
                        .toList());
    }
}
