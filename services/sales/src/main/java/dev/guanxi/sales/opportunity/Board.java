package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deals stage by stage, each with its sums.
 *
 * @param withoutRate deals that are in no sum because a rate is missing; null where no currency was asked for
 */
public record Board(List<Column> columns, @Nullable WithoutRate withoutRate) {
    /**
     * One stage.
     *
     * @param count all deals of the stage that the caller sees
     * @param sums their amounts, one sum a currency, or the one that was asked for
     * @param newest the first of them, newest first; the rest is in the list
     */
    public record Column(Stage stage, long count, List<Money> sums, List<OpportunityRow> newest) {}
}
