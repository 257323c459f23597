package dev.guanxi.commerce.order;

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

/** Finds orders among those the caller sees. */
@ApplicationScoped
public class OrderList {
    private static final Listing<OrderRow> LISTING = Listing.of("customer_order", OrderRow.COLUMNS, OrderRow::of)
            .named("orders", OrderRow.class)
            .ownedBy(new Visibility.Columns("owner_id", "team", null, "customer_id"))
            .sort("placedAt", "placed_at", FieldType.TIME)
            .sort("number", "number", FieldType.TEXT)
            .sort("total", "total", FieldType.NUMBER)
            .filter("status", "status", FieldType.TEXT)
            .filter("channel", "channel", FieldType.TEXT)
            .filter("currency", "currency", FieldType.TEXT)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("contactId", "contact_id", FieldType.UUID)
            .filter("opportunityId", "opportunity_id", FieldType.UUID)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .filter("deliveredAt", "delivered_at", FieldType.TIME)
            .by("-placedAt");

    private final Orders orders;
    private final Pool database;
    private final Cursors cursors;

    OrderList(Orders orders, Pool database, Cursors cursors) {
        this.orders = orders;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<OrderRow> listing() {
        return LISTING;
    }

    public Uni<Page<OrderRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, orders.visible());
    }
}
