package dev.guanxi.commerce.product;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RecordUpdates;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Changes many products by the rows of a file, such as a list of new prices; each by the rules of a change by hand. */
@Singleton
public class ProductUpdates extends RecordUpdates<Product, ProductUpdates.Edited, ProductDetails> {
    private static final Visibility.Columns NOBODYS = new Visibility.Columns(null, null, null, null);

    private final ProductCells cells;
    private final FieldCatalogue fields;

    ProductUpdates(Products products, ProductCells cells, FieldCatalogue fields) {
        super(
                products,
                ProductDetails.class,
                new Lookup("product", "not removed", NOBODYS, keys(), Set.of(Roles.SALES_MANAGER, Roles.ADMIN)));
        this.cells = cells;
        this.fields = fields;
    }

    private static SequencedMap<String, Key> keys() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", Key.OF_ID);
        keys.put("sku", new Key("lower(sku) = a.key", true));
        return keys;
    }

    /** What a row changes, and the SKU that it says, which stays. */
    public record Edited(RowEdit<ProductDetails> edit, ImportRow row) {}

    @Override
    public Edited read(ImportRow row) {
        return new Edited(cells.edit(row), row);
    }

    @Override
    protected ProductDetails present(Product product) {
        return product.details();
    }

    @Override
    protected Uni<Change<Product, Edited, ProductDetails>> understand(List<Edited> changes) {
        return Uni.createFrom().item((product, present, wanted, _) -> {
            var sku = wanted.row().text("sku");
            ensureField(sku == null || sku.equalsIgnoreCase(product.sku()), "sku", "sku-stays", product.sku());
            var edit = wanted.edit();
            return edit.change().apply(present).with(fields.of(Products.KIND).changed(present.custom(), edit.custom()));
        });
    }

    @Override
    protected void give(Product product, ProductDetails wanted) {
        product.change(
                wanted.with(fields.of(Products.KIND).changed(product.details().custom(), wanted.custom())));
    }
}
