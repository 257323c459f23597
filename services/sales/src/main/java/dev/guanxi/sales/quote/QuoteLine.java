package dev.guanxi.sales.quote;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import dev.guanxi.platform.money.Item;
import dev.guanxi.platform.money.Quantity;
import dev.guanxi.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote: so many of a product, or of what its words say, at a price without tax. Decimals are text: the
 * database's driver reads numbers in JSON as binary fractions.
 *
 * @param productId null where it is no product of the catalogue
 * @param unit of what there are so many, such as pieces or hours
 * @param listPrice what a piece cost by the catalogue when the line was written, in the quote's currency; from there a
 *     discount is judged
 * @param unitCost what a piece costs ourselves, in the quote's currency; nobody outside is told
 */
public record QuoteLine(
        @Nullable UUID productId,
        @Nullable String sku,
        String name,
        @Nullable String description,
        String quantity,
        @Nullable String unit,
        String unitPrice,
        @Nullable String discountPercent,
        @Nullable String discountAmount,
        String taxRate,
        @Nullable String listPrice,
        @Nullable String unitCost) {

    /** The same, refused when its numbers make no sense. */
    QuoteLine checked(String currency) {
        var gross = gross(currency);
        discount().checked(currency);
        ensureField(tax().isShare(), "taxRate", "quote-tax-too-large");
        ensureField(
                !gross.minus(discount().inFull(currency)).isNegative(), "discountAmount", "quote-discount-too-large");
        ensureField(productId == null || quantityOf().value().scale() == 0, "quantity", "quote-product-in-parts", name);
        cost(currency);
        return this;
    }

    Discount discount() {
        return new Discount(discountPercent, discountAmount);
    }

    Quantity quantityOf() {
        return Quantity.of(quantity);
    }

    UnitPrice price(String currency) {
        return UnitPrice.of(unitPrice, currency);
    }

    Percent tax() {
        return Percent.of(taxRate);
    }

    Money gross(String currency) {
        return price(currency).times(quantityOf());
    }

    /** How many letters it says. */
    int letters() {
        return name.length() + (description == null ? 0 : description.length());
    }

    /**
     * As it is reckoned. A discount of an amount has no percentage that is exact, so such a line is one piece that costs
     * what is left of it; {@link Sums} says what it cost before.
     */
    Item item(String currency) {
        return discount().isAmount()
                ? new Item(
                        UnitPrice.of(gross(currency).minus(discount().inFull(currency))),
                        Quantity.ONE,
                        Percent.ZERO,
                        tax())
                : new Item(price(currency), quantityOf(), discount().share(), tax());
    }

    /** What it would cost at the list price, where that is higher than the agreed one. */
    Money undiscounted(String currency) {
        var gross = gross(currency);
        if (listPrice == null) {
            return gross;
        }
        var listed = UnitPrice.of(listPrice, currency).times(quantityOf());
        return listed.amount().compareTo(gross.amount()) > 0 ? listed : gross;
    }

    /** What it costs ourselves; null when nobody said. */
    @Nullable
    Money cost(String currency) {
        return unitCost == null
                ? null
                : UnitPrice.of(new BigDecimal(unitCost).toPlainString(), currency)
                        .times(quantityOf());
    }
}
