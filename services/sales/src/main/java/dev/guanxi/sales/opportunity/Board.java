package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.sales.currency.WithoutRate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The deals of one pipeline stage by stage, each with its sums.
 *
 * @param pipeline its key
 * @param open all open deals of it, one sum a currency, or the one that was asked for
 * @param withoutRate deals that are in no sum because a rate is missing; null where no currency was asked for
 */
public record Board(
        @Schema(examples = "STANDARD") String pipeline,
        List<OpenSum> open,
        List<Column> columns,
        @Nullable WithoutRate withoutRate) {
    /** What the open deals add up to in one currency, and what of it is likely to come. */
    public record OpenSum(Money amount, Money weighted) {}

    /**
     * One stage; a retired one is shown as long as deals stand in it.
     *
     * @param name what people call it
     * @param probability in percent, how many of its deals will be won
     * @param count all deals of the stage that the caller sees
     * @param sums their amounts, one sum a currency, or the one that was asked for
     * @param weighted the same, each amount times its deal's probability: its own, else that of the stage
     * @param newest the first of them, newest first; the rest is in the list
     */
    public record Column(
            @Schema(examples = "ENGAGING") String stage,
            FieldWording name,
            @Schema(examples = "40") int probability,
            boolean retired,
            long count,
            List<Money> sums,
            List<Money> weighted,
            List<OpportunityRow> newest) {}
}
