package dev.guanxi.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    private static Item item(String price, long quantity, String discount, String tax) {
        return new Item(UnitPrice.of(price, "CNY"), Quantity.of(quantity), Percent.of(discount), Percent.of(tax));
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    @Test
    void theQuoteOfTheRequirementsComesOut() {
        var quote = Reckoning.of("CNY", List.of(item("550", 10, "5", "13"), item("4821", 1, "0", "13")));

        assertThat(quote.gross()).isEqualTo(cny("10321.00"));
        assertThat(quote.reduction()).isEqualTo(cny("275.00"));
        assertThat(quote.net()).isEqualTo(cny("10046.00"));
        assertThat(quote.tax()).isEqualTo(cny("1305.98"));
        assertThat(quote.total()).isEqualTo(cny("11351.98"));
        assertThat(quote.lines()).extracting(Reckoning.Line::tax).containsExactly(cny("679.25"), cny("626.73"));
    }

    @Test
    void taxIsRoundedOnceForEachRateAndNotForEachLine() {
        var line = item("0.05", 1, "0", "10");

        var three = Reckoning.of("CNY", List.of(line, line, line));

        assertThat(three.tax()).isEqualTo(cny("0.02"));
        assertThat(three.lines())
                .extracting(Reckoning.Line::tax)
                .containsExactly(cny("0.01"), cny("0.01"), cny("0.00"));
    }

    @Test
    void aDiscountOnTheWholeIsBorneByTheLinesAndLowersTheTaxOfEachRate() {
        var items = List.of(item("100", 1, "0", "13"), item("50", 1, "0", "6"), item("50", 1, "0", "0"));

        var reduced = Reckoning.of("CNY", items, Percent.of("10"));

        assertThat(reduced.net()).isEqualTo(cny("180.00"));
        assertThat(reduced.taxes())
                .containsExactly(
                        new Reckoning.Tax(Percent.ZERO, cny("45"), cny("0")),
                        new Reckoning.Tax(Percent.of("6"), cny("45"), cny("2.70")),
                        new Reckoning.Tax(Percent.of("13.00"), cny("90"), cny("11.70")));
        assertThat(Reckoning.of("CNY", items, cny("20"))).isEqualTo(reduced);
        assertThatThrownBy(() -> Reckoning.of("CNY", items, cny("200.01"))).hasMessageContaining("discount-too-large");
        assertThatThrownBy(() -> Reckoning.of("CNY", items, cny("-0.01"))).isInstanceOf(Invalid.class);
    }

    @Test
    void aPriceMayBeFinerThanTheCurrency() {
        assertThat(UnitPrice.of("0.0045", "CNY").times(Quantity.of(1_000))).isEqualTo(cny("4.50"));
        assertThat(UnitPrice.of("0.0045", "CNY").times(Quantity.ONE)).isEqualTo(cny("0.00"));
        assertThatThrownBy(() -> UnitPrice.of("0.0000001", "CNY")).hasMessageContaining("price-too-fine");
        assertThat(UnitPrice.of("5", "CNY").amount()).isEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void whatIsBeyondTheStatedLimitsIsRefusedNotRounded() {
        assertThat(Percent.of("1000").isShare()).isFalse();
        assertThatThrownBy(() -> Percent.of("1000.000001")).hasMessageContaining("percent-out-of-range");
        assertThatThrownBy(() -> Percent.of("-0.1")).hasMessageContaining("percent-out-of-range");
        assertThatThrownBy(() -> Percent.of("0.0000001")).hasMessageContaining("percent-too-fine");
        assertThatThrownBy(() -> Quantity.of(0)).hasMessageContaining("quantity-out-of-range");
        assertThatThrownBy(() -> Quantity.of("0.0000001")).hasMessageContaining("quantity-too-fine");
        assertThatThrownBy(() -> item("1", 1, "100.01", "0")).hasMessageContaining("discount-too-large");
        assertThatThrownBy(() -> item("1", 1, "0", "100.01")).hasMessageContaining("tax-rate-too-large");
    }

    @Test
    void nothingAddsUpToNothing() {
        var nothing = Reckoning.of("KWD", List.of());

        assertThat(nothing.total()).isEqualTo(Money.zero("KWD"));
        assertThat(nothing.taxes()).isEmpty();
        assertThat(Reckoning.of("CNY", List.of(item("7", 1, "100", "13"))).total())
                .isEqualTo(cny("0"));
    }

    @Test
    void aRateConvertsWhicheverWayRoundItWasPublishedAndRoundsOnce() {
        var yen = new ExchangeRate("JPY", new BigDecimal("100"), "CNY", new BigDecimal("4.62"));
        var dollar = new ExchangeRate("USD", BigDecimal.ONE, "CNY", new BigDecimal("7.1125"));

        assertThat(yen.convert(Money.of("1000", "JPY"), ExchangeRate.ofHouse("CNY")))
                .isEqualTo(cny("46.20"));
        assertThat(dollar.convert(Money.of("19.99", "USD"), yen)).isEqualTo(Money.of("3077", "JPY"));
        assertThat(ExchangeRate.ofHouse("CNY").convert(cny("100"), dollar)).isEqualTo(Money.of("14.06", "USD"));
        assertThat(yen.convert(Money.of("7", "JPY"), yen)).isEqualTo(Money.of("7", "JPY"));
        assertThatThrownBy(() -> new ExchangeRate("CNY", BigDecimal.ONE, "CNY", BigDecimal.TEN))
                .hasMessageContaining("rate-of-house");
        assertThatThrownBy(() -> new ExchangeRate("USD", BigDecimal.ZERO, "CNY", BigDecimal.TEN))
                .hasMessageContaining("rate-not-positive");
        assertThatThrownBy(() -> new ExchangeRate("USD", new BigDecimal("1e12"), "CNY", BigDecimal.TEN))
                .hasMessageContaining("rate-out-of-range");
    }
}
