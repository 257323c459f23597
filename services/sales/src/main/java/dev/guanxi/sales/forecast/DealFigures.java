package dev.guanxi.sales.forecast;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What deals add up to, category by category, in one currency. Each deal is converted and weighted by itself and rounded
 * before it is added, so that a whole is always the sum of its parts.
 *
 * @param weighted of the open deals that are not omitted, each amount times its probability
 * @param unrated how many deals are in no sum because a rate is missing
 * @param undated how many open ones are in no forecast, because nobody said when they are expected to close
 */
record DealFigures(
        Sum pipeline,
        Sum bestCase,
        Sum commit,
        Sum omitted,
        Sum closed,
        BigDecimal weighted,
        long unrated,
        long undated) {
    static final DealFigures NONE =
            new DealFigures(Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, BigDecimal.ZERO, 0, 0);

    /** The columns of a row, in the order in which a union has them. */
    static final String COLUMNS = "%1$s.pipeline_deals, %1$s.pipeline, %1$s.best_case_deals, %1$s.best_case,"
            + " %1$s.commit_deals, %1$s.commit, %1$s.omitted_deals, %1$s.omitted, %1$s.closed_deals, %1$s.closed,"
            + " %1$s.weighted, %1$s.unrated, %1$s.undated";

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
                unrated + other.unrated,
                undated + other.undated);
    }

    /** Of a row with these columns; nothing of one in which they are null. */
    static DealFigures of(Row row) {
        return row.getValue("unrated") == null
                ? NONE
                : new DealFigures(
                        sum(row, "pipeline"),
                        sum(row, "best_case"),
                        sum(row, "commit"),
                        sum(row, "omitted"),
                        sum(row, "closed"),
                        amount(row, "weighted"),
                        row.getLong("unrated"),
                        row.getLong("undated"));
    }

    private static Sum sum(Row row, String category) {
        return new Sum(row.getLong(category + "_deals"), amount(row, category));
    }

    private static BigDecimal amount(Row row, String column) {
        return Objects.requireNonNull(row.getBigDecimal(column));
    }
}
