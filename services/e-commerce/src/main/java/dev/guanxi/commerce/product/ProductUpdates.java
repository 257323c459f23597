package dev.guanxi.commerce.product;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.ContentUpdates;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Changes many products by the rows of a file, such as a list of new prices; their SKUs stay. */
@Singleton
class ProductUpdates extends ContentUpdates<Product, ProductDetails> {
    private static final Visibility.Columns NOBODYS = new Visibility.Columns(null, null, null, null);

    private final ProductCells cells;

    ProductUpdates(Products products, ProductCells cells, FieldCatalogue fields) {
        super(
                products,
                new Contents<>(Products.KIND, ProductDetails.class, Product::details, Product::change),
                Lookup.in("product", "not removed", NOBODYS, Set.of(Roles.SALES_MANAGER, Roles.ADMIN))
                        .by("sku", Key.ignoringCase("sku")),
                fields);
        this.cells = cells;
    }

    @Override
    public RowEdit<ProductDetails> read(ImportRow row) {
        return cells.edit(row);
    }

    @Override
    protected Uni<BiConsumer<Product, ImportRow>> staying(List<ImportRow> rows) {
        return Uni.createFrom().item((product, row) -> {
            var sku = row.text("sku");
            ensureField(sku == null || sku.equalsIgnoreCase(product.sku()), "sku", "sku-stays", product.sku());
        });
    }
}
