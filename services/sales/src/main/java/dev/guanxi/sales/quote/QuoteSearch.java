package dev.guanxi.sales.quote;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
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
import org.jspecify.annotations.Nullable;

/** Finds quotes, and adds them up. */
@ApplicationScoped
public class QuoteSearch {
    private static final String SUMS =
            "select currency, count(*) as quotes, sum(net) as net, sum(total) as total from %s offer group by 1 order by 1";

    private final Listing<QuoteRow> listing;
    private final Quotes quotes;
    private final Pool database;
    private final Cursors cursors;

    QuoteSearch(Listing<QuoteRow> listing, Quotes quotes, Pool database, Cursors cursors) {
        this.listing = listing;
        this.quotes = quotes;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<QuoteRow> listing(FieldCatalogue fields) {
        return Listing.of(QuoteRow.TABLE, QuoteRow.COLUMNS, QuoteRow::of)
                .named(Quotes.KIND, QuoteRow.class)
                .sort("createdAt", "created_at", FieldType.TIME)
                .sort("name", "name", FieldType.TEXT)
                .sort("total", "total", FieldType.NUMBER)
                .sort("validUntil", "valid_until", FieldType.DATE)
                .filter("number", "number", FieldType.TEXT)
                .filter("edition", "edition", FieldType.NUMBER)
                .filter("status", "status", FieldType.TEXT)
                .filter("customerId", "customer_id", FieldType.UUID)
                .filter("customerName", "customer_name", FieldType.TEXT)
                .filter("contactId", "contact_id", FieldType.UUID)
                .filter("opportunityId", "opportunity_id", FieldType.UUID)
                .filter("currency", "currency", FieldType.TEXT)
                .filter("net", "net", FieldType.NUMBER)
                .filter("sentAt", "sent_at", FieldType.TIME)
                .filter("orderId", "order_id", FieldType.UUID)
                .filter("orderNumber", "order_number", FieldType.TEXT)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .only(Quotes.PRESENT)
                .more(fields.listed(Quotes.KIND, "custom", QuoteRow::custom))
                .by("-createdAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Quote> keeper(Quotes records) {
        return new FieldKeeper<>(Quotes.KIND, records, quote -> quote.offer().custom(), Quote::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<QuoteRow> listing) {
        return FieldBearer.of(listing, "quote", QuoteState.class, Quotes.POLICY);
    }

    public Uni<Page<QuoteRow>> find(PageRequest request) {
        return listing.page(database, cursors, request, quotes.visible());
    }

    /**
     * What the quotes of a list add up to that the caller sees, each currency by itself.
     *
     * @param filter as the list takes it
     */
    public Uni<QuoteSum> sum(@Nullable String filter) {
        var sql = new Sql();
        sql.add(SUMS.formatted(listing.shown(sql, filter, quotes.visible())));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(QuoteSum::of);
    }
}
