package dev.guanxi.commerce.product.web;

import dev.guanxi.commerce.product.ProductBatches;
import dev.guanxi.commerce.product.ProductCells;
import dev.guanxi.commerce.product.ProductUpdates;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The catalogue out of a file. */
@Singleton
class ProductImporter implements Importer<ProductBatches.Entry> {
    private final ProductBatches batches;
    private final ProductUpdates updates;
    private final ProductCells cells;

    ProductImporter(ProductBatches batches, ProductUpdates updates, ProductCells cells) {
        this.batches = batches;
        this.updates = updates;
        this.cells = cells;
    }

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public List<ImportColumn> columns() {
        return cells.columns();
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public ProductBatches.Entry read(ImportRow row) {
        return cells.fresh(row);
    }

    @Override
    public Set<String> keys(ProductBatches.Entry product) {
        return Set.of(product.key());
    }

    @Override
    public Uni<List<Outcome>> create(List<ProductBatches.Entry> products) {
        return batches.offer(products);
    }

    @Override
    public ImportUpdates<?, ?> updates() {
        return updates;
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return batches.takeBack(ids);
    }
}
