package dev.guanxi.contact.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position as other services learn of it.
 *
 * @param roles those held and those given up, in the order in which they were taken
 * @param since first day; null when nobody knows
 * @param until last day; null while the person works there
 */
public record PositionState(
        UUID contactId,
        UUID customerId,
        @Nullable UUID departmentId,
        @Nullable String jobTitle,
        List<HeldRole> roles,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
