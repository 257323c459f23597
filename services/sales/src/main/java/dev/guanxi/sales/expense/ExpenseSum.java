package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What expenses add up to.
 *
 * @param count all of them
 * @param sums one a currency
 * @param house all in the house's currency, each by the rate of its own day
 * @param charged what of it bears the customer, deal or campaign that was asked for; null where none was
 * @param withoutRate how many are left out of the last two, because no rate is known
 */
@Schema(name = "ExpenseSum")
public record ExpenseSum(
        @Schema(examples = "3") long count,
        List<Money> sums,
        Money house,
        @Nullable Money charged,
        @Schema(examples = "0") long withoutRate) {}
