package dev.guanxi.sales.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The region of a seller over some days.
 *
 * @param from the first day; null from the beginning
 * @param until the last one; null for no end
 */
record Office(
        UUID seller,
        String owner,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    boolean holdsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
