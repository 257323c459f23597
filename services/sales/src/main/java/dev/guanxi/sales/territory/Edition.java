package dev.guanxi.sales.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a territory over some days.
 *
 * @param from the first day; null from the beginning
 * @param until the last one; null as long as nothing else is said
 */
public record Edition(
        UUID territory, @Nullable LocalDate from, @Nullable LocalDate until, TerritoryTerms terms) {
    boolean holdsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
