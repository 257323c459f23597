package dev.guanxi.commerce.order;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
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
    private final Listing<OrderRow> listing;
    private final Orders orders;
    private final Pool database;
    private final Cursors cursors;
    private final FieldCatalogue fields;

    OrderList(Listing<OrderRow> listing, Orders orders, Pool database, Cursors cursors, FieldCatalogue fields) {
        this.listing = listing;
        this.orders = orders;
        this.database = database;
        this.cursors = cursors;
        this.fields = fields;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<OrderRow> listing(FieldCatalogue fields) {
        return Listing.of("customer_order", OrderRow.COLUMNS, OrderRow::of)
                .named(Orders.KIND, OrderRow.class)
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
                .filter("quoteId", "quote_id", FieldType.UUID)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .filter("deliveredAt", "delivered_at", FieldType.TIME)
                .more(fields.listed(Orders.KIND, "custom", OrderRow::custom))
                .by("-placedAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Order> keeper(Orders records) {
        return new FieldKeeper<>(Orders.KIND, records, Order::custom, Order::change);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<OrderRow> listing) {
        return FieldBearer.of(listing, "customer_order", OrderState.class, Orders.POLICY);
    }

    public Uni<Page<OrderRow>> find(PageRequest request) {
        return fields.page(
                listing,
                request,
                OrderRow::withoutCustom,
                asked -> listing.page(database, cursors, asked, orders.visible()));
    }
}
