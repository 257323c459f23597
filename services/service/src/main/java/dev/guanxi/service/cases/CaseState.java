package dev.guanxi.service.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as other services learn of it. What people wrote beyond the subject stays here.
 *
 * @param dueAt moves on when a clock that stood still runs again
 * @param custom what is in fields that an administrator defined, by their keys
 * @param breached true for good once the case was overdue
 * @param stoppedAt since when the clock stands still
 * @param stoppedMinutes business time for which it stood still before
 */
public record CaseState(
        String number,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID orderId,
        @Nullable UUID installedProductId,
        String subject,
        Priority priority,
        boolean prioritySetByHand,
        CaseStatus status,
        Map<String, Object> custom,
        Instant dueAt,
        boolean breached,
        @Nullable Instant stoppedAt,
        long stoppedMinutes,
        @Nullable String ownerId,
        @Nullable String team,
        Instant openedAt,
        @Nullable Instant resolvedAt) {}
