package dev.guanxi.sales.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence as other services learn of it.
 *
 * @param ownerId what records of the seller carry as their owner
 * @param team of the seller when it was entered
 * @param lastDay null when nobody knows yet
 * @param standInId the seller who gets what would go to them
 */
public record AbsenceState(
        UUID sellerId,
        String ownerId,
        String team,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable UUID standInId,
        Instant createdAt) {}
