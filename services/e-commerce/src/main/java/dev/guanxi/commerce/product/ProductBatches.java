package dev.guanxi.commerce.product;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts many products on offer at once, and takes them back as long as nothing names them. */
@ApplicationScoped
public class ProductBatches {
    private static final String TAKEN = "select lower(sku), id from product where lower(sku) = any($1)";

    private final Products products;
    private final Clock clock;

    ProductBatches(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    /** A product as a file tells it. */
    public record Entry(String sku, ProductDetails details) {
        /** SKUs are compared without regard to case. */
        public String key() {
            return sku.toLowerCase(Locale.ROOT);
        }
    }

    /** Adds those whose SKU is free, within the present transaction. */
    public Uni<List<Outcome>> offer(List<Entry> entries) {
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

    /** Removes those that were not changed since and that nothing names; gives their ids. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
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
