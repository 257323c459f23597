package dev.guanxi.sales.quota;

import dev.guanxi.sales.currency.WithoutRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was reached of a quota, by the won deals that the caller sees.
 *
 * @param from the first day of its period, by the fiscal calendar that holds now
 * @param until the last one
 * @param gap what is missing; negative when more was reached
 * @param percent reached of the target, two decimals, half up; null of a target of zero
 * @param deals how many count
 * @param withoutRate deals that do not count because a rate of their day is missing
 */
@Schema(name = "QuotaAttainment")
public record Attainment(
        Metric metric,
        @Nullable @Schema(examples = "CNY") String currency,
        LocalDate from,
        LocalDate until,
        @Schema(examples = "300000.00") String target,
        @Schema(examples = "376317.82") String reached,
        @Schema(examples = "-76317.82") String gap,
        @Nullable @Schema(examples = "125.44") BigDecimal percent,
        long deals,
        WithoutRate withoutRate) {}
