package dev.guanxi.platform.money;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the lines of a document add up to, so that everything agrees to the smallest unit: {@code gross − reduction = net},
 * {@code net + tax = total}, and each of these is the sum over the lines and over the tax rates.
 *
 * <p>Tax is reckoned once for each rate, on the sum of its lines' nets, and rounded there (EN 16931, BR-CO-17: VAT category
 * tax amount = VAT category taxable amount × rate / 100, rounded to two decimals; here, to the currency's). Each line
 * then gets its part of it by {@link Money#allocate}, for documents that show tax by line, as Chinese ones do: it differs
 * from the tax of the line alone by less than one and a half smallest units.
 *
 * @param lines in the order of the items
 * @param taxes one for each rate, the lowest first
 * @param gross quantities times prices
 * @param reduction all discounts, on lines and on the whole
 * @param net what is to be paid before tax
 */
public record Reckoning(
        List<Line> lines, List<Tax> taxes, Money gross, Money reduction, Money net, Money tax, Money total) {
    public Reckoning {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * One line.
     *
     * @param reduction its own discount
     * @param share its part of a discount on the whole
     * @param net {@code gross − reduction − share}
     * @param tax its part of the tax of its rate
     * @param total {@code net + tax}
     */
    public record Line(Money gross, Money reduction, Money share, Money net, Percent taxRate, Money tax, Money total) {}

    /**
     * All lines of one rate.
     *
     * @param base their nets together
     */
    public record Tax(Percent rate, Money base, Money tax) {}

    /** Without a discount on the whole. */
    public static Reckoning of(String currency, List<Item> items) {
        return of(currency, items, Money.zero(currency));
    }

    /** With a discount of so much of all nets. */
    public static Reckoning of(String currency, List<Item> items, Percent discount) {
        ensureField(discount.isShare(), "discount", "discount-too-large");
        return of(
                currency,
                items,
                Money.sum(items.stream().map(Item::net), currency).times(discount));
    }

    /**
     * With a discount on the whole, which each line bears in proportion to its net.
     *
     * @param discount not negative, at most all nets
     */
    public static Reckoning of(String currency, List<Item> items, Money discount) {
        var nets = Money.sum(items.stream().map(Item::net), currency);
        ensureField(!discount.isNegative(), "discount", "money-negative");
        ensureField(!nets.minus(discount).isNegative(), "discount", "discount-too-large");
        var shares = discount.allocate(weights(items.stream().map(Item::net).toList()));
        var reduced = IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).net().minus(shares.get(i)))
                .toList();
        var taxes = taxes(items, reduced);
        return sum(currency, lines(items, shares, reduced, taxes), taxes);
    }

    private static List<BigDecimal> weights(List<Money> amounts) {
        return amounts.stream().map(Money::amount).toList();
    }

    private static List<Tax> taxes(List<Item> items, List<Money> nets) {
        var bases = new TreeMap<Percent, Money>();
        for (int i = 0; i < items.size(); i++) {
            bases.merge(items.get(i).taxRate(), nets.get(i), Money::plus);
        }
        return bases.entrySet().stream()
                .map(base ->
                        new Tax(base.getKey(), base.getValue(), base.getValue().times(base.getKey())))
                .toList();
    }

    private static List<Line> lines(List<Item> items, List<Money> shares, List<Money> nets, List<Tax> taxes) {
        var taxed = taxOfLines(items, nets, taxes);
        return IntStream.range(0, items.size())
                .mapToObj(i -> {
                    var item = items.get(i);
                    var net = nets.get(i);
                    return new Line(
                            item.gross(),
                            item.reduction(),
                            shares.get(i),
                            net,
                            item.taxRate(),
                            taxed.get(i),
                            net.plus(taxed.get(i)));
                })
                .toList();
    }

    private static List<Money> taxOfLines(List<Item> items, List<Money> nets, List<Tax> taxes) {
        var parts = new ArrayList<Money>(nets);
        for (var tax : taxes) {
            var places = IntStream.range(0, items.size())
                    .filter(i -> items.get(i).taxRate().equals(tax.rate()))
                    .toArray();
            var weights =
                    IntStream.of(places).mapToObj(i -> nets.get(i).amount()).toList();
            var allocated = tax.tax().allocate(weights);
            for (int i = 0; i < places.length; i++) {
                parts.set(places[i], allocated.get(i));
            }
        }
        return parts;
    }

    private static Reckoning sum(String currency, List<Line> lines, List<Tax> taxes) {
        var gross = Money.sum(lines.stream().map(Line::gross), currency);
        var net = Money.sum(lines.stream().map(Line::net), currency);
        var tax = Money.sum(taxes.stream().map(Tax::tax), currency);
        return new Reckoning(lines, taxes, gross, gross.minus(net), net, tax, net.plus(tax));
    }
}
