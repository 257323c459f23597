package dev.guanxi.sales.quote;

import dev.guanxi.platform.money.Reckoning;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What a quote adds up to, kept so that lists sort by it; in the quote's currency. */
@Embeddable
record Totals(BigDecimal gross, BigDecimal reduction, BigDecimal net, BigDecimal tax, BigDecimal total) {
    static Totals of(Reckoning sums) {
        return new Totals(
                sums.gross().amount(),
                sums.reduction().amount(),
                sums.net().amount(),
                sums.tax().amount(),
                sums.total().amount());
    }
}
