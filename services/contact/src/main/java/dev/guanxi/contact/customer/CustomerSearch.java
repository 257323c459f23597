package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.Lookups;
import dev.guanxi.contact.search.ListSearch;
import dev.guanxi.contact.search.RecordKind;
import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
import dev.guanxi.platform.identity.Caller;
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
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds customers: by fields, and by whatever the one search finds them by. */
@ApplicationScoped
public class CustomerSearch {

    private final Listing<CustomerRow> listing;
    private final Customers customers;
    private final ListSearch search;
    private final Pool database;
    private final Cursors cursors;
    private final AskedFields asked;

    CustomerSearch(
            Listing<CustomerRow> listing,
            Customers customers,
            ListSearch search,
            Pool database,
            Cursors cursors,
            AskedFields asked) {
        this.listing = listing;
        this.customers = customers;
        this.search = search;
        this.database = database;
        this.cursors = cursors;
        this.asked = asked;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<CustomerRow> listing(FieldCatalogue fields) {
        return Listing.of("customer", CustomerRow.COLUMNS, CustomerRow::of)
                .named(Customers.KIND, CustomerRow.class)
                .sort("createdAt", "created_at", FieldType.TIME)
                .sort("name", "name", FieldType.TEXT)
                .filter("kind", "kind", FieldType.TEXT)
                .filter("industry", "industry", FieldType.TEXT)
                .filter("city", "city", FieldType.TEXT)
                .filter("country", "country", FieldType.TEXT)
                .filter("province", "province", FieldType.TEXT)
                .filter("district", "district", FieldType.TEXT)
                .filter("postcode", "postcode", FieldType.TEXT)
                .filter("birthday", "birthday", FieldType.DATE)
                .filter("parentId", "parent_id", FieldType.UUID)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .filter("valueClass", "value_class", FieldType.TEXT)
                .filter("email", "email", Lookups.EMAIL)
                .filter("phone", "phone", Lookups.PHONE)
                .more(fields.listed(Customers.KIND, "custom", CustomerRow::custom))
                .by("-createdAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Customer> keeper(Customers records) {
        return new FieldKeeper<>(
                Customers.KIND, records, customer -> customer.profile().custom(), Customer::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<CustomerRow> listing) {
        return FieldBearer.of(listing, "customer", CustomerState.class, Customers.POLICY)
                .without("absorbed");
    }

    /**
     * One page of the customers that the caller sees.
     *
     * @param query parts of names, pinyin, digits of a phone number, mail addresses: see the search
     */
    public Uni<Page<CustomerRow>> find(PageRequest request, @Nullable String query) {
        return search.condition(RecordKind.CUSTOMER, "customer", query, request.limit())
                .chain(typed ->
                        listing.page(database, cursors, request, customers.visible(), _ -> "status = 'ACTIVE'", typed))
                .invoke(_ -> asked.count(listing.asked(request)));
    }

    /** The names of those of the customers whom somebody sees. */
    public Uni<Map<UUID, String>> names(Collection<UUID> ids, Caller reader) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var sql = new Sql();
        var seen = customers.policy().visibleTo(reader).sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
        sql.add("select id, name from customer where id = any(" + sql.bind(ids.toArray(UUID[]::new))
                + ") and status = 'ACTIVE' and ");
        return database.preparedQuery(sql.add(seen).text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("name"))));
    }
}
