package dev.guanxi.sales.pipeline;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.pipeline.PipelineFigures.ProductFigure;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The unrounded sums of one product; money is rounded when everything is added up, not before. */
record ProductSums(
        UUID productId,
        String name,
        long won,
        long lost,
        long open,
        BigDecimal wonValue,
        @Nullable BigDecimal openAtList) {

    static ProductSums of(Row row) {
        return new ProductSums(
                row.getUUID("product_id"),
                row.getString("name"),
                row.getLong("won"),
                row.getLong("lost"),
                row.getLong("open"),
                row.getBigDecimal("won_value"),
                row.getBigDecimal("open_at_list"));
    }

    /** Whether any deal was closed, so that a rate can be told. */
    boolean isRated() {
        return won + lost > 0;
    }

    BigDecimal atList() {
        return openAtList == null ? BigDecimal.ZERO : openAtList;
    }

    /** Zero as long as there is no rate to weight by. */
    BigDecimal weighted() {
        return isRated()
                ? atList().multiply(BigDecimal.valueOf(won))
                        .divide(BigDecimal.valueOf(won + lost), MathContext.DECIMAL128)
                : BigDecimal.ZERO;
    }

    ProductFigure figure(String currency) {
        return new ProductFigure(
                productId,
                name,
                won,
                lost,
                open,
                new Money(wonValue, currency),
                percent(won, won + lost),
                openAtList == null ? null : new Money(openAtList, currency),
                openAtList == null || !isRated() ? null : new Money(weighted(), currency));
    }

    /** Two decimals, half up; null of nothing. */
    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
