package dev.guanxi.sales.expense;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of expense is called, and from when on two people approve one.
 *
 * @param active whether new expenses can be of it
 * @param secondAbove beyond this much, converted by the rates of the expense's day, a second one approves; null for never
 */
public record KindDefinition(
        String english,
        String chinese,
        boolean active,
        @Nullable Money secondAbove) {
    KindDefinition checked() {
        ensureField(secondAbove == null || !secondAbove.isNegative(), "secondAbove", "amount-negative");
        return this;
    }
}
