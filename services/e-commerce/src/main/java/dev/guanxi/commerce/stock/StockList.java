package dev.guanxi.commerce.stock;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What is in stock, what happened to it, and how much of a product could be ordered now. */
@ApplicationScoped
public class StockList {
    private static final Listing<StockItem> LISTING = Listing.of("stock_item", StockItem.COLUMNS, StockItem::of)
            .named("stock-items", StockItem.class)
            .sort("code", "code", FieldType.TEXT)
            .filter("onHand", "on_hand", FieldType.INTEGER)
            .filter("reserved", "reserved", FieldType.INTEGER)
            .by("code");
    private static final String ITEM = "select " + StockItem.COLUMNS + " from stock_item where id = $1";
    private static final String MOVEMENTS = """
            select kind, quantity, order_id, actor, moved_at from stock_movement
            where stock_item_id = $1 order by id desc limit 500
            """;
    private static final String AVAILABILITY = """
            select (s.on_hand - s.reserved) / u.units as pieces
            from product_stock u join stock_item s on s.id = u.stock_item_id where u.product_id = $1
            """;

    private final Pool database;
    private final Cursors cursors;

    StockList(Pool database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<StockItem> listing() {
        return LISTING;
    }

    public Uni<Page<StockItem>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, Visibility.EVERYTHING);
    }

    public Uni<StockItem> get(UUID id) {
        return database.preparedQuery(ITEM).execute(Tuple.of(id)).map(rows -> {
            for (Row row : rows) {
                return StockItem.of(row);
            }
            throw new NotFound("stock-item", id);
        });
    }

    /** The latest changes of an item, newest first. */
    public Uni<List<StockMovement>> movements(UUID id) {
        return get(id).chain(item -> database.preparedQuery(MOVEMENTS).execute(Tuple.of(item.id())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StockMovement::of)
                        .toList());
    }

    public Uni<Availability> availability(UUID productId) {
        return database.preparedQuery(AVAILABILITY).execute(Tuple.of(productId)).map(rows -> {
            for (Row row : rows) {
                return new Availability(true, row.getInteger("pieces"));
            }
            return new Availability(false, null);
        });
    }
}
