package dev.guanxi.commerce.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.commerce.payment.Movement.Status;
import dev.guanxi.commerce.payment.Settlement.Declined;
import dev.guanxi.commerce.payment.Settlement.Done;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaymentTest {
    static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

    @Test
    void authorise100Capture60Refund20LeavesNet40() {
        var payment = authorised("100");

        payment.capture(cny("60"), NOON);
        settle(payment, new Done());
        payment.refund(cny("20"), NOON);
        settle(payment, new Done());

        assertThat(payment.state().net()).isEqualTo(cny("40"));
        assertThatThrownBy(() -> payment.refund(cny("50"), NOON))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("refund-exceeds-captured");
    }

    @Test
    void notMoreIsCapturedThanAuthorisedNotEvenBeforeTheProviderAnswers() {
        var payment = authorised("100");
        payment.capture(cny("60"), NOON);

        assertThatThrownBy(() -> payment.capture(cny("41"), NOON)).isInstanceOf(RuleBroken.class);
        settle(payment, new Declined("no"));
        payment.capture(cny("100"), NOON);
        settle(payment, new Done());

        assertThat(payment.state().captured()).isEqualTo(cny("100"));
    }

    @Test
    void whatIsNotTakenYetIsNotGivenBack() {
        var payment = authorised("100");
        payment.capture(cny("60"), NOON);

        assertThatThrownBy(() -> payment.refund(cny("10"), NOON)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void theSameWordTwiceCountsOnce() {
        var payment = authorised("100");
        payment.capture(cny("60"), NOON);
        var capture = payment.movements().items().getLast().id();

        assertThat(payment.settle(capture, new Done(), NOON)).isPresent();
        assertThat(payment.settle(capture, new Done(), NOON)).isEmpty();
        assertThat(payment.settle(capture, new Declined("changed my mind"), NOON))
                .isEmpty();

        assertThat(payment.state().captured()).isEqualTo(cny("60"));
    }

    @Test
    void aDeclinedAuthorisationCoversNothing() {
        var payment = Payment.request(Ids.next(), new PaymentMethod("t", true), cny("100"), NOON);
        assertThat(payment.claim()).isEqualTo(cny("100"));

        settle(payment, new Declined("no"));

        assertThat(payment.claim()).isEqualTo(cny("0"));
        assertThatThrownBy(() -> payment.capture(cny("1"), NOON)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void capturingAtOnceFollowsTheAuthorisation() {
        var payment = Payment.request(Ids.next(), new PaymentMethod("t", true), cny("100"), NOON);
        settle(payment, new Done());

        var follow = payment.movements().items().getLast();
        assertThat(follow.is(Movement.Kind.CAPTURE, Status.PENDING)).isTrue();
        assertThat(follow.amount()).isEqualByComparingTo("100");
    }

    @Test
    void nothingAndLessThanNothingAreNoAmounts() {
        var payment = authorised("100");

        assertThatThrownBy(() -> payment.capture(cny("0"), NOON)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> payment.refund(cny("-5"), NOON)).isInstanceOf(Invalid.class);
    }

    private static Payment authorised(String amount) {
        var payment = Payment.request(Ids.next(), new PaymentMethod("t", false), cny(amount), NOON);
        settle(payment, new Done());
        return payment;
    }

    private static void settle(Payment payment, Settlement word) {
        payment.settle(payment.movements().items().getLast().id(), word, NOON);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
