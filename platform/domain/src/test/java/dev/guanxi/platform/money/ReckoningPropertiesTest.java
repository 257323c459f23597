package dev.guanxi.platform.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is agreed, in currencies of 0, 2 and 3 decimals: everything agrees to the smallest unit. */
class ReckoningPropertiesTest {
    /** Lines and a discount on the whole, in one currency. */
    record Document(String currency, List<Item> items, Percent discount) {
        Reckoning reckoned() {
            return Reckoning.of(currency, items, discount);
        }
    }

    @Provide
    Arbitrary<Document> documents() {
        return Arbitraries.of("JPY", "CNY", "EUR", "KWD")
                .flatMap(currency -> Combinators.combine(
                                items(currency).list().ofMinSize(1).ofMaxSize(25), percents())
                        .as((items, discount) -> new Document(currency, items, discount)));
    }

    private static Arbitrary<Item> items(String currency) {
        var prices = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999.999999"))
                .ofScale(6)
                .map(price -> new UnitPrice(price, currency));
        var plain = Arbitraries.integers().between(0, 99_999).map(price -> UnitPrice.of(price + "", currency));
        var quantities = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 10_000).map(Quantity::of),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.001"), new BigDecimal("999"))
                        .ofScale(3)
                        .map(Quantity::new));
        var rates = Arbitraries.of("0", "1", "3", "6", "7", "9", "13", "19", "8.875")
                .map(Percent::of);
        return Combinators.combine(Arbitraries.oneOf(prices, plain), quantities, percents(), rates)
                .as(Item::new);
    }

    private static Arbitrary<Percent> percents() {
        return Arbitraries.oneOf(
                Arbitraries.of("0", "5", "10", "33.333333", "50", "100").map(Percent::of),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(4)
                        .map(Percent::new));
    }

    @Property(tries = 5_000)
    void allSumsAgree(@ForAll("documents") Document document) {
        var whole = document.reckoned();
        Function<Function<Reckoning.Line, Money>, Money> lines =
                part -> Money.sum(whole.lines().stream().map(part), document.currency());
        Function<Function<Reckoning.Tax, Money>, Money> rates =
                part -> Money.sum(whole.taxes().stream().map(part), document.currency());

        assertThat(whole.gross().minus(whole.reduction())).isEqualTo(whole.net());
        assertThat(whole.net().plus(whole.tax())).isEqualTo(whole.total());
        assertThat(lines.apply(Reckoning.Line::gross)).isEqualTo(whole.gross());
        assertThat(lines.apply(Reckoning.Line::reduction).plus(lines.apply(Reckoning.Line::share)))
                .isEqualTo(whole.reduction());
        assertThat(lines.apply(Reckoning.Line::net)).isEqualTo(whole.net()).isEqualTo(rates.apply(Reckoning.Tax::base));
        assertThat(lines.apply(Reckoning.Line::tax)).isEqualTo(whole.tax()).isEqualTo(rates.apply(Reckoning.Tax::tax));
        assertThat(lines.apply(Reckoning.Line::total)).isEqualTo(whole.total());
    }

    @Property(tries = 3_000)
    void eachRateAgreesWithItsLinesAndIsRoundedOnce(@ForAll("documents") Document document) {
        var whole = document.reckoned();

        for (var tax : whole.taxes()) {
            var lines = whole.lines().stream()
                    .filter(line -> line.taxRate().equals(tax.rate()))
                    .toList();
            assertThat(Money.sum(lines.stream().map(Reckoning.Line::net), document.currency()))
                    .isEqualTo(tax.base());
            assertThat(Money.sum(lines.stream().map(Reckoning.Line::tax), document.currency()))
                    .isEqualTo(tax.tax());
            var exact = tax.base().amount().multiply(tax.rate().value()).divide(BigDecimal.valueOf(100));
            assertThat(tax.tax().amount())
                    .isEqualByComparingTo(exact.setScale(Money.decimalsOf(document.currency()), RoundingMode.HALF_UP));
        }
    }

    @Property(tries = 3_000)
    void aLineAgreesWithinItselfAndItsTaxIsCloseToItsOwn(@ForAll("documents") Document document) {
        var unit = BigDecimal.ONE.movePointLeft(Money.decimalsOf(document.currency()));

        for (var line : document.reckoned().lines()) {
            assertThat(line.gross().minus(line.reduction()).minus(line.share())).isEqualTo(line.net());
            assertThat(line.net().plus(line.tax())).isEqualTo(line.total());
            assertThat(line.net().isNegative()).isFalse();
            assertThat(line.tax().isNegative()).isFalse();
            var alone = line.net().amount().multiply(line.taxRate().fraction());
            assertThat(line.tax().amount().subtract(alone).abs()).isLessThan(unit.multiply(new BigDecimal("1.5")));
        }
    }

    @Property(tries = 1_000)
    void theOrderOfTheLinesChangesNoSum(@ForAll("documents") Document document, @ForAll long seed) {
        var others = new ArrayList<>(document.items());
        Collections.shuffle(others, new Random(seed));

        var one = document.reckoned();
        var other = new Document(document.currency(), others, document.discount()).reckoned();

        assertThat(other.gross()).isEqualTo(one.gross());
        assertThat(other.net()).isEqualTo(one.net());
        assertThat(Reckoning.of(document.currency(), others).taxes())
                .isEqualTo(Reckoning.of(document.currency(), document.items()).taxes());
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000))
                .ofScale(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .filter(all -> all.stream().anyMatch(weight -> weight.signum() > 0));
    }

    @Property(tries = 5_000)
    void partsAddUpAndNoneIsAUnitOff(
            @ForAll("weights") List<BigDecimal> weights, @ForAll long units, @ForAll("currencies") String currency) {
        var decimals = Money.decimalsOf(currency);
        var whole = new Money(BigDecimal.valueOf(units, decimals), currency);

        var parts = whole.allocate(weights);

        assertThat(Money.sum(parts.stream(), currency)).isEqualTo(whole);
        assertThat(whole.negated().allocate(weights))
                .isEqualTo(parts.stream().map(Money::negated).toList());
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < parts.size(); i++) {
            var off =
                    parts.get(i).amount().multiply(sum).subtract(whole.amount().multiply(weights.get(i)));
            assertThat(off.abs()).isLessThan(sum.movePointLeft(decimals));
        }
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("JPY", "CNY", "KWD");
    }

    @Property(tries = 2_000)
    void convertedThereAndBackItIsOffByNoMoreThanTheRounding(
            @ForAll("currencies") String currency,
            @ForAll("rates") BigDecimal units,
            @ForAll("rates") BigDecimal worth) {
        var rate = new ExchangeRate(currency, units, "EUR", worth);
        var amount = new Money(new BigDecimal("123456.789"), currency);

        var there = rate.convert(amount, ExchangeRate.ofHouse("EUR"));
        var back = ExchangeRate.ofHouse("EUR").convert(there, rate);

        var cent = new BigDecimal("0.005").multiply(units).divide(worth, 10, RoundingMode.UP);
        var own = BigDecimal.ONE.movePointLeft(Money.decimalsOf(currency));
        assertThat(back.minus(amount).amount().abs()).isLessThanOrEqualTo(cent.add(own));
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("20000"))
                .ofScale(4);
    }
}
