package dev.guanxi.commerce.price;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.commerce.product.ProductService;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** What people can do with price lists. One method, one transaction. */
@ApplicationScoped
public class PriceListService {
    private static final Listing<PriceListRow> LISTING = Listing.of(
                    "price_list", PriceListRow.COLUMNS, PriceListRow::of)
            .named("price-lists", PriceListRow.class)
            .sort("name", "name", FieldType.TEXT)
            .sort("validFrom", "valid_from", FieldType.TIME)
            .filter("currency", "currency", FieldType.TEXT)
            .filter("customerClass", "customer_class", FieldType.TEXT)
            .filter("partnerTier", "partner_tier", FieldType.TEXT)
            .filter("validUntil", "valid_until", FieldType.TIME)
            .by("name");

    private final PriceLists lists;
    private final ProductService products;
    private final Pool database;
    private final Cursors cursors;
    private final Clock clock;

    PriceListService(PriceLists lists, ProductService products, Pool database, Cursors cursors, Clock clock) {
        this.lists = lists;
        this.products = products;
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PriceListRow> listing() {
        return LISTING;
    }

    public Uni<Page<PriceListRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, lists.visible());
    }

    @WithSession
    public Uni<PriceList> get(UUID id) {
        return lists.require(id);
    }

    @WithTransaction
    public Uni<PriceList> create(PriceTerms terms) {
        return productsExist(terms).chain(() -> lists.add(PriceList.create(terms, clock.instant())));
    }

    @WithTransaction
    public Uni<PriceList> change(UUID id, long expectedVersion, PriceTerms terms) {
        return productsExist(terms).chain(() -> lists.change(id, expectedVersion, list -> list.change(terms)));
    }

    private Uni<Void> productsExist(PriceTerms terms) {
        var ids = terms.rules().stream().map(PriceRule::productId).toList();
        return products.holdPresent(ids)
                .invoke(known -> ids.forEach(id -> ensureField(known.containsKey(id), "rules", "product-unknown", id)))
                .replaceWithVoid();
    }
}
