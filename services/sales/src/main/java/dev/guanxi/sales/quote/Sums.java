package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.money.Reckoning;
import java.util.List;
import java.util.stream.IntStream;

/** What an offer adds up to: {@link Reckoning}, with lines whose discount is an amount told as people wrote them. */
final class Sums {
    private Sums() {}

    static Reckoning of(Offer offer) {
        return of(offer.currency(), offer.lines(), offer.discount());
    }

    static Reckoning of(String currency, List<QuoteLine> lines, Discount discount) {
        var items = lines.stream().map(line -> line.item(currency)).toList();
        var reckoned = discount.isAmount()
                ? Reckoning.of(currency, items, discount.inFull(currency))
                : Reckoning.of(currency, items, discount.share());
        return asWritten(currency, lines, reckoned);
    }

    /** Nets, taxes and totals are right already; what stood before the discount of an amount is not. */
    private static Reckoning asWritten(String currency, List<QuoteLine> lines, Reckoning reckoned) {
        var told = IntStream.range(0, lines.size())
                .mapToObj(i -> asWritten(lines.get(i), reckoned.lines().get(i), currency))
                .toList();
        var gross = Money.sum(told.stream().map(Reckoning.Line::gross), currency);
        return new Reckoning(
                told,
                reckoned.taxes(),
                gross,
                gross.minus(reckoned.net()),
                reckoned.net(),
                reckoned.tax(),
                reckoned.total());
    }

    private static Reckoning.Line asWritten(QuoteLine line, Reckoning.Line reckoned, String currency) {
        return line.discount().isAmount()
                ? new Reckoning.Line(
                        line.gross(currency),
                        line.discount().inFull(currency),
                        reckoned.share(),
                        reckoned.net(),
                        reckoned.taxRate(),
                        reckoned.tax(),
                        reckoned.total())
                : reckoned;
    }
}
