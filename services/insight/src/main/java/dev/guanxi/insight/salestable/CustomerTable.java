package dev.guanxi.insight.salestable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a year, biggest first: each one's share of the whole, the share of the biggest
 * together, and growth against the year before.
 *
 * @param total the company's sales: as recorded, else the sum over all customers
 * @param growth of the company in per cent; null when the year before is not known exactly
 * @param named share of the customers in the table together
 */
public record CustomerTable(
        @Schema(examples = "2010") int year,
        AmountRange total,
        @Nullable @Schema(examples = "36.36") BigDecimal growth,
        ShareRange named,
        List<Line> customers) {

    /**
     * One customer.
     *
     * @param share of the total
     * @param cumulativeShare of this customer and all bigger ones together
     * @param growth in per cent; null unless both years are known exactly
     */
    public record Line(
            UUID customerId,
            @Nullable String name,
            AmountRange amount,
            ShareRange share,
            ShareRange cumulativeShare,
            @Nullable @Schema(examples = "25.00") BigDecimal growth) {}

    static CustomerTable of(int year, AmountRange total, @Nullable AmountRange before, List<YearlySales> customers) {
        var lines = new ArrayList<Line>();
        var sum = AmountRange.none(total.low().currency());
        for (var customer : customers) {
            sum = sum.plus(customer.amount());
            lines.add(new Line(
                    customer.customerId(),
                    customer.name(),
                    customer.amount(),
                    ShareRange.of(customer.amount(), total),
                    ShareRange.of(sum, total),
                    customer.amount().growthSince(customer.before())));
        }
        return new CustomerTable(year, total, total.growthSince(before), ShareRange.of(sum, total), lines);
    }
}
