package dev.guanxi.sales.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.print.PaperLanguage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is offered: what a quote tells agrees to the smallest unit, line by line, rate by rate and as a whole. */
class QuoteSumsPropertiesTest {
    private static final List<String> RATES = List.of("0", "1", "3", "6", "9", "13", "8.875");

    @Provide
    Arbitrary<Offer> offers() {
        return Arbitraries.longs().map(seed -> offer(new Random(seed)));
    }

    private static Offer offer(Random random) {
        var currency = List.of("CNY", "JPY", "KWD", "EUR").get(random.nextInt(4));
        var lines = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(i -> line(random, currency, i))
                .toList();
        var nets = Sums.of(currency, lines, Discount.NONE).net();
        return new Offer(
                "Any",
                new UUID(0, 1),
                null,
                null,
                currency,
                lines,
                discount(random, nets),
                new Conditions(LocalDate.of(2099, 12, 31), null, null, null, PaperLanguage.CHINESE),
                false,
                CustomValues.NOTHING);
    }

    private static QuoteLine line(Random random, String currency, int place) {
        var quantity = random.nextBoolean()
                ? String.valueOf(1 + random.nextInt(10_000))
                : decimal(random, 999_999, 1 + random.nextInt(6));
        var price = decimal(random, 99_999_999, random.nextInt(7));
        var plain = new QuoteLine(
                null, null, "Line " + place, null, quantity, null, price, null, null, rate(random), null, null);
        var off = discount(random, plain.gross(currency));
        return new QuoteLine(
                null,
                null,
                plain.name(),
                null,
                quantity,
                null,
                price,
                off.percent(),
                off.amount(),
                plain.taxRate(),
                null,
                null);
    }

    private static String rate(Random random) {
        return RATES.get(random.nextInt(RATES.size()));
    }

    private static String decimal(Random random, int below, int scale) {
        return BigDecimal.valueOf(1L + random.nextInt(below), scale).toPlainString();
    }

    /** None, so many percent, or a part of it as an amount. */
    private static Discount discount(Random random, Money whole) {
        return switch (random.nextInt(3)) {
            case 0 -> Discount.NONE;
            case 1 -> new Discount(decimal(random, 99_999_999, 6), null);
            default ->
                new Discount(
                        null,
                        whole.amount()
                                .multiply(BigDecimal.valueOf(random.nextDouble()))
                                .setScale(whole.amount().scale(), RoundingMode.DOWN)
                                .toPlainString());
        };
    }

    @Property(tries = 4000)
    void linesDiscountsTaxesAndTheTotalAgree(@ForAll("offers") Offer offer) {
        var told = Quote.begin("QU-1", offer, Ownership.of("ann", "/sales"), Instant.EPOCH)
                .state();

        for (var line : told.lines()) {
            assertThat(line.gross().minus(line.reduction()).minus(line.share())).isEqualTo(line.net());
            assertThat(line.net().plus(line.tax())).isEqualTo(line.total());
            assertThat(line.net().isNegative()).isFalse();
            var exact = new BigDecimal(line.quantity()).multiply(new BigDecimal(line.unitPrice()));
            assertThat(line.gross()).isEqualTo(new Money(exact, offer.currency()));
            if (line.discountPercent() != null) {
                assertThat(line.reduction()).isEqualTo(line.gross().times(Percent.of(line.discountPercent())));
            } else if (line.discountAmount() != null) {
                assertThat(line.reduction()).isEqualTo(Money.of(line.discountAmount(), offer.currency()));
            }
        }
        assertThat(sum(told, PricedLine::gross)).isEqualTo(told.gross());
        assertThat(sum(told, PricedLine::net)).isEqualTo(told.net());
        assertThat(sum(told, PricedLine::tax)).isEqualTo(told.tax());
        assertThat(sum(told, PricedLine::total)).isEqualTo(told.total());
        assertThat(sum(told, line -> line.reduction().plus(line.share()))).isEqualTo(told.reduction());
        assertThat(told.net().plus(told.tax())).isEqualTo(told.total());
        for (var tax : told.taxes()) {
            assertThat(tax.base().times(Percent.of(tax.rate()))).isEqualTo(tax.tax());
            var ofRate = told.lines().stream()
                    .filter(line -> line.taxRate().equals(tax.rate()))
                    .toList();
            assertThat(Money.sum(ofRate.stream().map(PricedLine::net), offer.currency()))
                    .isEqualTo(tax.base());
            assertThat(Money.sum(ofRate.stream().map(PricedLine::tax), offer.currency()))
                    .isEqualTo(tax.tax());
        }
        assertThat(Money.sum(told.taxes().stream().map(PricedTax::tax), offer.currency()))
                .isEqualTo(told.tax());
    }

    @Property(tries = 1000)
    void theDiscountOnTheWholeIsBorneWhole(@ForAll("offers") Offer offer) {
        var told = Quote.begin("QU-1", offer, Ownership.of("ann", "/sales"), Instant.EPOCH)
                .state();
        var before = Sums.of(offer.currency(), offer.lines(), Discount.NONE).net();
        var off = offer.discount().isAmount()
                ? offer.discount().inFull(offer.currency())
                : before.times(offer.discount().share());

        assertThat(sum(told, PricedLine::share)).isEqualTo(off);
        assertThat(told.net()).isEqualTo(before.minus(off));
    }

    private static Money sum(QuoteState told, Function<PricedLine, Money> what) {
        return Money.sum(told.lines().stream().map(what), told.currency());
    }
}
