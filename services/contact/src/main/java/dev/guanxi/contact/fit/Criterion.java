package dev.guanxi.contact.fit;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.List;

/**
 * One thing that is asked of a customer.
 *
 * @param weight how much it counts, 1 to 100
 * @param required whoever does not meet it is off target, whatever else they meet
 */
public record Criterion(Trait trait, Comparison comparison, List<String> values, int weight, boolean required) {
    /** As many digits as an amount of money has. */
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,6})?";

    void check(int place) {
        var field = "criteria[%d].values".formatted(place);
        ensureField((comparison == Comparison.KNOWN) == values.isEmpty(), field, "criterion-values", comparison);
        if (comparison.isOfNumbers()) {
            ensureField(trait == Trait.REVENUE, field, "criterion-number", trait);
            ensureField(
                    values.size() == 1 && values.getFirst().matches(NUMBER), field, "criterion-one-number", comparison);
        }
    }

    boolean isMetBy(Prospect prospect) {
        return comparison.holds(prospect.known(trait), values);
    }
}
