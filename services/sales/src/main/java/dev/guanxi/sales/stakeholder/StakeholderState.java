package dev.guanxi.sales.stakeholder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at the customer and their part in a deal, as the history keeps it. */
public record StakeholderState(
        UUID opportunityId,
        UUID contactId,
        List<DealRole> roles,
        @Nullable UUID deputyId,
        @Nullable String note,
        Instant addedAt) {}
