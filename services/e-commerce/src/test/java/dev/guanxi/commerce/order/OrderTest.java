package dev.guanxi.commerce.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {
    static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

    @Test
    void anOrderIsPaidWhenWhatItHoldsCoversTheTotal() {
        var order = placed(1, false);

        order.receive(Money.of("60", "CNY"), NOON);
        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        order.giveBack(Money.of("20", "CNY"));
        order.receive(Money.of("40", "CNY"), NOON);
        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        order.receive(Money.of("20", "CNY"), NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.takeRaisedEvents())
                .extracting(e -> e.wireName())
                .containsExactly("placed", "part-paid", "refunded", "part-paid", "paid");
    }

    @Test
    void onlyAPaidOrderIsDelivered() {
        var order = placed(1, false);

        assertThatThrownBy(() -> order.deliver(List.of(), NOON)).isInstanceOf(RuleBroken.class);
        order.receive(Money.of("100", "CNY"), NOON);
        order.deliver(List.of(), NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThatThrownBy(() -> order.deliver(List.of(), NOON)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void eachPieceOfASerialisedProductGetsItsOwnNumber() {
        var order = Order.place(
                placement(), new Basket("CNY", new OrderLines(List.of(line(2, true), line(3, false), line(1, true)))));
        order.receive(Money.of("600", "CNY"), NOON);

        assertThat(order.serialsNeeded()).isEqualTo(3);
        order.deliver(List.of(7L, 8L, 9L), NOON);

        assertThat(order.state().lines())
                .extracting(OrderState.Line::serials)
                .containsExactly(List.of("X-00000007", "X-00000008"), List.of(), List.of("X-00000009"));
    }

    @Test
    void anOrderThatHoldsMoneyIsNotCalledOff() {
        var order = placed(1, false);
        order.receive(Money.of("100", "CNY"), NOON);

        assertThatThrownBy(() -> order.cancel(NOON)).hasMessageContaining("order-holds-money");
        order.giveBack(Money.of("100", "CNY"));
        order.cancel(NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThatThrownBy(() -> order.cancel(NOON)).hasMessageContaining("order-not-cancellable");
    }

    @Test
    void whatCostsNothingIsPaidFromTheBeginning() {
        var free = new OrderLine(Ids.next(), "X", "Gift", 1, BigDecimal.ZERO, false, null, List.of());

        var order = Order.place(placement(), new Basket("CNY", new OrderLines(List.of(free))));

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void allLinesHaveOneCurrency() {
        var items = List.of(
                new OrderItem(Ids.next(), "A", "A", 1, Money.of("1", "CNY")),
                new OrderItem(Ids.next(), "B", "B", 1, Money.of("1", "EUR")));

        assertThatThrownBy(() -> Basket.of(items, java.util.Map.of())).hasMessageContaining("currency-mismatch");
    }

    static Order placed(int quantity, boolean serialised) {
        return Order.place(placement(), new Basket("CNY", new OrderLines(List.of(line(quantity, serialised)))));
    }

    private static Placement placement() {
        var buyer = new Buyer(OrderChannel.SHOP, new Ownership(null, null, null, UUID.randomUUID()));
        return new Placement(Ids.next(), "SO-2026-000001", buyer, null, null, null, null, CustomValues.NOTHING, NOON);
    }

    private static OrderLine line(int quantity, boolean serialised) {
        return new OrderLine(
                Ids.next(), "X", "Rice cooker", quantity, new BigDecimal("100.00"), serialised, null, List.of());
    }
}
