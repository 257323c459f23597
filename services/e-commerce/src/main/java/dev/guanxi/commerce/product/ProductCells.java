package dev.guanxi.commerce.product;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the cells of a file say of a product. */
@ApplicationScoped
class ProductCells {
    private static final String SKU = "[A-Za-z0-9][A-Za-z0-9._/-]{0,59}";
    private static final int LONGEST_WARRANTY = 600;
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.text("sku", 60).mustBeThere().orCalled("article_number", "货号", "编码"),
            ImportColumn.text("name", 300).mustBeThere().orCalled("product", "名称", "产品名称"),
            ImportColumn.text("series", 100).orCalled("系列"),
            ImportColumn.choice("kind", ProductKind.class).orCalled("类型"),
            new ImportColumn("serialised", ImportType.TEXT, false, 5, List.of("true", "false"), List.of("serialized")),
            ImportColumn.of("warrantyMonths", ImportType.INTEGER).orCalled("warranty_months", "保修月数"),
            ImportColumn.of("listPrice", ImportType.NUMBER).mustBeThere().orCalled("list_price", "price", "价格", "标价"),
            ImportColumn.text("currency", 3).mustBeThere().orCalled("币种"));

    private final FieldCatalogue fields;

    ProductCells(FieldCatalogue fields) {
        this.fields = fields;
    }

    List<ImportColumn> columns() {
        return fields.of(Products.KIND).with(COLUMNS);
    }

    /** Something new; goods unless the row says otherwise. */
    ProductImporter.Entry fresh(ImportRow row) {
        check(row);
        var sku = row.required("sku");
        ensureField(sku.matches(SKU), "sku", "sku-malformed", sku);
        var details = new ProductDetails(
                row.required("name"),
                row.text("series"),
                Objects.requireNonNullElse(row.choice("kind", ProductKind.class), ProductKind.GOODS),
                Boolean.parseBoolean(row.text("serialised")),
                months(row),
                Money.named(row.required("listPrice"), row.required("currency")),
                fields.of(Products.KIND).read(row));
        details.check();
        return new ProductImporter.Entry(sku, details);
    }

    /** What becomes of a product that is here. */
    RowEdit<ProductDetails> edit(ImportRow row) {
        check(row);
        return new RowEdit<>(
                row, present -> changed(row, present), fields.of(Products.KIND).readChange(row));
    }

    private static ProductDetails changed(ImportRow row, ProductDetails present) {
        var serialised = row.text("serialised");
        var price = row.number("listPrice");
        return new ProductDetails(
                Objects.requireNonNullElse(row.text("name"), present.name()),
                row.textOr("series", present.series()),
                Objects.requireNonNullElse(row.choice("kind", ProductKind.class), present.kind()),
                serialised == null ? present.serialised() : Boolean.parseBoolean(serialised),
                row.text("warrantyMonths") == null && !row.empties("warrantyMonths")
                        ? present.warrantyMonths()
                        : months(row),
                Money.named(
                        price == null ? present.listPrice().amount() : price,
                        Objects.requireNonNullElse(
                                row.text("currency"), present.listPrice().currency())),
                present.custom());
    }

    private static void check(ImportRow row) {
        var currency = row.text("currency");
        ensureField(
                currency == null || Money.isCurrency(currency),
                "currency",
                "import-currency",
                String.valueOf(currency));
        var months = months(row);
        ensureField(
                months == null || months >= 0 && months <= LONGEST_WARRANTY,
                "warrantyMonths",
                "warranty-out-of-range",
                LONGEST_WARRANTY);
    }

    private static @Nullable Integer months(ImportRow row) {
        var months = row.number("warrantyMonths");
        return months == null
                ? null
                : months.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
