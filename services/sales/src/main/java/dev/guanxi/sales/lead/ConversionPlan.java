package dev.guanxi.sales.lead;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.opportunity.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lead shall be converted.
 *
 * @param customerId an existing customer; null when the lead becomes a new one
 * @param opportunityName null for a name made of the company and the interest
 */
public record ConversionPlan(
        @Nullable UUID customerId,
        @Nullable CustomerKind customerKind,
        @Nullable String opportunityName,
        @Nullable Money amount,
        List<Draft.Line> lines,
        @Nullable LocalDate expectedClose) {}
