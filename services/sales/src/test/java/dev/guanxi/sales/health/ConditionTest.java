package dev.guanxi.sales.health;

import static dev.guanxi.sales.health.Sign.CLOSE_DATE_PASSED;
import static dev.guanxi.sales.health.Sign.NO_AMOUNT;
import static dev.guanxi.sales.health.Sign.NO_CLOSE_DATE;
import static dev.guanxi.sales.health.Sign.NO_CUSTOMER;
import static dev.guanxi.sales.health.Sign.NO_DECISION_MAKER;
import static dev.guanxi.sales.health.Sign.SLOW;
import static dev.guanxi.sales.health.Sign.STANDSTILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.sales.health.Health.Symptom;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

    @Test
    void aDealOfWhichAllIsKnownIsWell() {
        assertThat(condition(true, true, TODAY, TODAY).judged(TODAY, 30).score())
                .isEqualTo(100);
    }

    @Test
    void eachSignTakesItsWeightAndNamesItself() {
        var health =
                condition(false, false, TODAY.minusDays(1), TODAY.minusDays(31)).judged(TODAY, 30);

        assertThat(health.score()).isEqualTo(100 - 25 - 30 - 15 - 20);
        assertThat(health.symptoms())
                .extracting(Symptom::sign)
                .containsExactly(NO_DECISION_MAKER, CLOSE_DATE_PASSED, NO_AMOUNT, STANDSTILL);
    }

    @Test
    void whereNobodyKnowsTheCustomerNobodyAsksWhoDecides() {
        var health = new Condition(true, false, false, true, null, TODAY, false).judged(TODAY, 30);

        assertThat(health.symptoms()).extracting(Symptom::sign).containsExactly(NO_CUSTOMER, NO_CLOSE_DATE);
    }

    @Test
    void theDayItselfIsNotTooLate() {
        assertThat(condition(true, true, TODAY, TODAY.minusDays(30))
                        .judged(TODAY, 30)
                        .symptoms())
                .isEmpty();
    }

    @Test
    void aClosedDealIsNeitherWellNorIll() {
        var health = new Condition(false, true, false, true, null, TODAY, false).judged(TODAY, 30);

        assertThat(health.score()).isNull();
        assertThat(health.symptoms()).isEmpty();
    }

    @Test
    void whatTakesTooLongIsASign() {
        var health = new Condition(true, true, true, true, TODAY, TODAY, true).judged(TODAY, 30);

        assertThat(health.score()).isEqualTo(80);
        assertThat(health.symptoms()).extracting(Symptom::sign).containsExactly(SLOW);
    }

    private static Condition condition(boolean decider, boolean amount, LocalDate close, LocalDate moved) {
        return new Condition(true, true, decider, amount, close, moved, false);
    }
}
