package dev.guanxi.sales.opportunity;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What deals of one stage and currency add up to, unrounded, and what is needed to weigh them by their probability.
 *
 * @param amount of all
 * @param unsaid of those of which nobody said a probability
 * @param ownWeighted of the others, each amount times what was said of it
 */
public record Weighing(BigDecimal amount, BigDecimal unsaid, BigDecimal ownWeighted) {
    private static final String COLUMNS = """
            coalesce(sum(%1$s), 0) as amount, coalesce(sum(%1$s) filter (where probability is null), 0) as unsaid,
            coalesce(sum(%1$s * probability) filter (where probability is not null), 0) / 100 as own_weighted
            """;

    /** What a query selects of opportunities for it, given the column of their amounts. */
    public static String columns(String amount) {
        return COLUMNS.formatted(amount);
    }

    public static Weighing of(Row row) {
        return new Weighing(
                Objects.requireNonNull(row.getBigDecimal("amount")),
                Objects.requireNonNull(row.getBigDecimal("unsaid")),
                Objects.requireNonNull(row.getBigDecimal("own_weighted")));
    }

    /**
     * Each amount times the probability of its deal: its own, else that of the stage.
     *
     * @param percent the stage's
     * @param open whether it is an open one; at the end what was said before does not count
     */
    public BigDecimal weighted(int percent, boolean open) {
        var share = BigDecimal.valueOf(percent).movePointLeft(2);
        return open ? unsaid.multiply(share).add(ownWeighted) : amount.multiply(share);
    }
}
