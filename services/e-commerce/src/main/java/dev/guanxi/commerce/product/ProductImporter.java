package dev.guanxi.commerce.product;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.imports.BatchImporter;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The catalogue out of a file: puts many products on offer at once, and takes them back as long as nothing names them. */
@Singleton
class ProductImporter extends BatchImporter<ProductImporter.Entry> {
    private static final String TAKEN = "select lower(sku), id from product where lower(sku) = any($1)";

    private final Products products;
    private final Clock clock;

    ProductImporter(Products products, ProductCells cells, ProductUpdates updates, Clock clock) {
        super(Products.KIND, cells::columns, cells::fresh, updates);
        this.products = products;
        this.clock = clock;
    }

    /** A product as a file tells it. */
    record Entry(String sku, ProductDetails details) {
        /** SKUs are compared without regard to case. */
        String key() {
            return sku.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Set<String> keys(Entry product) {
        return Set.of(product.key());
    }

    /** Those whose SKU is free. */
    @Override
    public Uni<List<Outcome>> create(List<Entry> entries) {
        return InTransaction.select(row -> Map.entry((String) row[0], (UUID) row[1]), TAKEN, (Object)
                        entries.stream().map(Entry::key).toArray(String[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .chain(taken -> offer(entries, taken));
    }

    private Uni<List<Outcome>> offer(List<Entry> entries, Map<String, UUID> taken) {
        var outcomes = new ArrayList<Outcome>(entries.size());
        var added = new ArrayList<Product>(entries.size());
        for (var entry : entries) {
            var existing = taken.get(entry.key());
            if (existing != null) {
                outcomes.add(Outcome.refused(new Invalid("sku", "sku-taken", entry.sku()), existing));
            } else {
                var product = Product.create(entry.sku(), entry.details(), clock.instant());
                added.add(product);
                outcomes.add(Outcome.created(product.id()));
            }
        }
        return products.addAll(added).replaceWith(outcomes);
    }

    /** Those that were not changed since and that nothing names. */
    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return products.findAll(ids)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .filter(product -> product.version() == 0)
                .onItem()
                .transformToUniAndConcatenate(product ->
                        products.isUsed(product.id()).map(used -> used ? List.<Product>of() : List.of(product)))
                .onItem()
                .<Product>transformToMultiAndConcatenate(Multi.createFrom()::iterable)
                .invoke(Product::erase)
                .collect()
                .asList()
                .call(products::removeAll)
                .map(removed -> removed.stream().map(Product::id).collect(Collectors.toUnmodifiableSet()));
    }
}
