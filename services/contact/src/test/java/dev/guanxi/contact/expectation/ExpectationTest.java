package dev.guanxi.contact.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Ownership;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final Instant NOON = Instant.parse("2028-02-29T12:00:00Z");

    @Test
    void aDeliveryIsHeldAgainstPromiseAndExpectation() {
        var waiting = expecting(Better.LESS, "2");

        waiting.promise(number("3"));
        waiting.answer(true);
        waiting.deliver(number("4"), NOON);

        assertThat(waiting.state().promiseGap()).isEqualByComparingTo("-1");
        assertThat(waiting.state().expectationGap()).isEqualByComparingTo("-2");
        assertThat(waiting.state().missed()).isTrue();
        assertThat(waiting.takeRaisedEvents()).last().isInstanceOf(ExpectationEvent.PromiseMissed.class);
    }

    @Test
    void whereMoreIsBetterLessFallsShort() {
        var warranty = expecting(Better.MORE, "5");

        warranty.promise(number("2"));
        warranty.deliver(number("3"), NOON);

        assertThat(warranty.state().promiseGap()).isEqualByComparingTo("1");
        assertThat(warranty.state().expectationGap()).isEqualByComparingTo("-2");
        assertThat(warranty.state().missed()).isFalse();
        assertThat(warranty.takeRaisedEvents()).last().isInstanceOf(ExpectationEvent.Delivered.class);
    }

    @Test
    void whatWasNotPromisedCannotBeMissed() {
        var waiting = expecting(Better.LESS, "2");

        waiting.decline("Three days at least.");
        waiting.deliver(number("9"), NOON);

        assertThat(waiting.state().promiseGap()).isNull();
        assertThat(waiting.state().expectationGap()).isEqualByComparingTo("-7");
        assertThat(waiting.state().missed()).isFalse();
    }

    @Test
    void aNewPromiseIsToBeAcceptedAnew() {
        var waiting = expecting(Better.LESS, "2");

        waiting.promise(number("4"));
        waiting.answer(false);
        assertThat(waiting.state().standing()).isEqualTo(Standing.DISPUTED);
        waiting.promise(number("3"));

        assertThat(waiting.state().standing()).isEqualTo(Standing.PROMISED);
    }

    @Test
    void nothingIsAnsweredThatWasNotPromised() {
        var waiting = expecting(Better.LESS, "2");

        assertThatThrownBy(() -> waiting.answer(true))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("nothing-promised"));
        waiting.promise(number("3"));
        waiting.decline("No forwarder takes it.");
        assertThatThrownBy(() -> waiting.answer(true)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void afterTheDeliveryNothingIsPromisedAnyMoreButItCanBeCorrected() {
        var waiting = expecting(Better.LESS, "2");
        waiting.promise(number("3"));
        waiting.deliver(number("4"), NOON);

        assertThatThrownBy(() -> waiting.promise(number("5"))).isInstanceOf(RuleBroken.class);
        waiting.deliver(number("3"), NOON);

        assertThat(waiting.state().missed()).isFalse();
        assertThat(waiting.state().promiseGap()).isEqualByComparingTo("0");
    }

    private static Expectation expecting(Better better, String value) {
        var measure = new Measure("delivery", "days", better, number(value));
        return Expectation.raised(Ids.next(), Ids.next(), measure, null, Ownership.of("ann", "/sales/east"), NOON);
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }
}
