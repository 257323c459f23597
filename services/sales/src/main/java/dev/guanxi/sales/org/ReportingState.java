package dev.guanxi.sales.org;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reporting line as other services learn of it. It holds until the next one of the same seller begins.
 *
 * @param fromDay its first day; null when it holds from the beginning
 * @param managerId the seller to whom they report; null for who reports to nobody
 * @param jobTitle what they are
 * @param gone whether they are no longer in the sales force
 */
public record ReportingState(
        UUID sellerId,
        @Nullable LocalDate fromDay,
        @Nullable UUID managerId,
        @Nullable String jobTitle,
        boolean gone,
        Instant createdAt) {}
