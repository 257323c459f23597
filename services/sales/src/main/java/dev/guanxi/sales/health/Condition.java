package dev.guanxi.sales.health;

import static dev.guanxi.sales.health.Sign.CLOSE_DATE_PASSED;
import static dev.guanxi.sales.health.Sign.NO_AMOUNT;
import static dev.guanxi.sales.health.Sign.NO_CLOSE_DATE;
import static dev.guanxi.sales.health.Sign.NO_CUSTOMER;
import static dev.guanxi.sales.health.Sign.NO_DECISION_MAKER;
import static dev.guanxi.sales.health.Sign.SLOW;
import static dev.guanxi.sales.health.Sign.STANDSTILL;

import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deal that its health is judged by.
 *
 * @param movedOn the day of its last change of stage
 * @param slow whether it takes more than twice as long as won deals did
 */
record Condition(
        boolean isOpen,
        boolean hasCustomer,
        boolean decisionMakerKnown,
        boolean hasAmount,
        @Nullable LocalDate expectedClose,
        LocalDate movedOn,
        boolean slow) {

    /** @param patience days in one stage that are no standstill yet */
    Health judged(LocalDate today, int patience) {
        if (!isOpen) {
            return Health.CLOSED;
        }
        var signs = EnumSet.noneOf(Sign.class);
        seen(signs, NO_CUSTOMER, !hasCustomer);
        seen(signs, NO_DECISION_MAKER, hasCustomer && !decisionMakerKnown);
        seen(signs, NO_AMOUNT, !hasAmount);
        seen(signs, NO_CLOSE_DATE, expectedClose == null);
        seen(signs, CLOSE_DATE_PASSED, expectedClose != null && expectedClose.isBefore(today));
        seen(signs, SLOW, slow);
        seen(signs, STANDSTILL, movedOn.plusDays(patience).isBefore(today));
        return Health.of(signs.stream());
    }

    private static void seen(EnumSet<Sign> signs, Sign sign, boolean there) {
        if (there) {
            signs.add(sign);
        }
    }
}
