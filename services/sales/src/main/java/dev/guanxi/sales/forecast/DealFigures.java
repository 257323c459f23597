package dev.guanxi.sales.forecast;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What deals add up to, category by category, in one currency. Each deal is converted and weighted by itself and rounded
 * before it is added, so that a whole is always the sum of its parts.
 *
 * @param weighted of the open deals that are not omitted, each amount times its probability
 * @param unrated how many deals are in no sum because a rate is missing
 */
record DealFigures(Sum pipeline, Sum bestCase, Sum commit, Sum omitted, Sum closed, BigDecimal weighted, long unrated) {
    static final DealFigures NONE =
            new DealFigures(Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, BigDecimal.ZERO, 0);

    /** Those of one category. */
    record Sum(long deals, BigDecimal amount) {
        static final Sum NONE = new Sum(0, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(deals + other.deals, amount.add(other.amount));
        }
    }

    DealFigures plus(DealFigures other) {
        return new DealFigures(
                pipeline.plus(other.pipeline),
                bestCase.plus(other.bestCase),
                commit.plus(other.commit),
                omitted.plus(other.omitted),
                closed.plus(other.closed),
                weighted.add(other.weighted),
                unrated + other.unrated);
    }

    /** Of a row with the columns of {@link ForecastSql#SUMS}; nothing of one where they are null. */
    static DealFigures of(Row row) {
        return row.getLong("unrated") == null
                ? NONE
                : new DealFigures(
                        sum(row, "pipeline"),
                        sum(row, "best_case"),
                        sum(row, "commit"),
                        sum(row, "omitted"),
                        sum(row, "closed"),
                        amount(row.getBigDecimal("weighted")),
                        row.getLong("unrated"));
    }

    private static Sum sum(Row row, String category) {
        return new Sum(row.getLong(category + "_deals"), amount(row.getBigDecimal(category)));
    }

    private static BigDecimal amount(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
