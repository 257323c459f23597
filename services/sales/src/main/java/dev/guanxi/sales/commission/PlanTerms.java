package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How commissions are reckoned from some day on. Stored as it is; decimals are text, because the database's driver reads
 * numbers in JSON as binary fractions.
 *
 * @param from for periods that begin on this day or later
 * @param credits names of {@link CreditSource}
 * @param rate percent, below the first tier
 * @param tierMode the name of a {@link TierMode}
 * @param tiers from so much credited in the period on, another rate in percent
 * @param accelerators from so many percent of the target on, what rates are multiplied by
 * @param rewards from so many percent of the target on, a sum
 * @param cap the most that commissions of a period come to, without rewards and bonuses; null for no end
 * @param minimum what a period pays at least; null for nothing
 * @param recoverable whether what is missing to it is given back out of later commissions
 */
public record PlanTerms(
        String from,
        List<String> credits,
        String rate,
        String tierMode,
        List<Step> tiers,
        List<Step> accelerators,
        List<Step> rewards,
        @Nullable String cap,
        @Nullable String minimum,
        boolean recoverable) {

    /** From somewhere on, a value. */
    public record Step(String from, String value) {
        public BigDecimal begins() {
            return new BigDecimal(from);
        }

        public BigDecimal exact() {
            return new BigDecimal(value);
        }
    }

    public PlanTerms {
        credits = List.copyOf(credits);
        tiers = List.copyOf(tiers);
        accelerators = List.copyOf(accelerators);
        rewards = List.copyOf(rewards);
    }

    public LocalDate fromDay() {
        return LocalDate.parse(from);
    }

    BigDecimal baseRate() {
        return new BigDecimal(rate);
    }

    TierMode mode() {
        return TierMode.valueOf(tierMode);
    }

    @Nullable
    BigDecimal most() {
        return cap == null ? null : new BigDecimal(cap);
    }

    BigDecimal least() {
        return minimum == null ? BigDecimal.ZERO : new BigDecimal(minimum);
    }

    /**
     * Refuses what makes no sense.
     *
     * @param decimals of the plan's currency; no sum is finer
     */
    PlanTerms checked(int decimals) {
        ensureField(!credits.isEmpty(), "credits", "commission-credits-nothing");
        rising("tiers", tiers);
        rising("accelerators", accelerators);
        rising("rewards", rewards);
        rewards.forEach(step -> exact("rewards", step.value(), decimals));
        exact("cap", cap, decimals);
        exact("minimum", minimum, decimals);
        return this;
    }

    static void exact(String field, @Nullable String amount, int decimals) {
        ensureField(
                amount == null || new BigDecimal(amount).stripTrailingZeros().scale() <= decimals,
                field,
                "commission-amount-too-fine",
                String.valueOf(amount),
                decimals);
    }

    private static void rising(String field, List<Step> steps) {
        var begins = steps.stream().map(Step::begins).toList();
        var sorted = begins.stream().sorted(Comparator.naturalOrder()).toList();
        var different =
                begins.stream().map(BigDecimal::stripTrailingZeros).distinct().count() == steps.size();
        ensureField(begins.equals(sorted) && different, field, "commission-steps-rise", field);
    }
}
