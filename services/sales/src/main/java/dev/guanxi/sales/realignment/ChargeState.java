package dev.guanxi.sales.realignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be in charge of a customer, as the contact service learns of it; its id is the customer's.
 *
 * @param fromOwnerId who must be in charge still; else it stays as it is
 * @param fromTeam the same of the team
 * @param reason for the customer's history
 */
public record ChargeState(
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable String fromOwnerId,
        @Nullable String fromTeam,
        String reason,
        Instant askedAt) {}
