package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import java.util.List;

/** The deals stage by stage, each with its sums. */
public record Board(List<Column> columns) {
    /**
     * One stage.
     *
     * @param count all deals of the stage that the caller sees
     * @param sums their amounts, one sum a currency
     * @param newest the first of them, newest first; the rest is in the list
     */
    public record Column(Stage stage, long count, List<Money> sums, List<OpportunityRow> newest) {}
}
