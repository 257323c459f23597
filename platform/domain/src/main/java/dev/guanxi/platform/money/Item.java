package dev.guanxi.platform.money;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;

/**
 * A line as it is agreed: so many of something at a price without tax, less a discount, and the tax rate it falls under.
 *
 * @param discount at most all of it
 * @param taxRate at most 100 percent
 */
public record Item(UnitPrice price, Quantity quantity, Percent discount, Percent taxRate) {
    public Item {
        ensureField(discount.isShare(), "discount", "discount-too-large");
        ensureField(taxRate.isShare(), "taxRate", "tax-rate-too-large");
    }

    /** Quantity times price, rounded. */
    public Money gross() {
        return price.times(quantity);
    }

    /** The discount on the rounded {@link #gross()}, rounded by itself, so that one can check it on paper. */
    public Money reduction() {
        return gross().times(discount);
    }

    /** What is to be paid for the line before a discount on the whole, and before tax. */
    public Money net() {
        return gross().minus(reduction());
    }
}
