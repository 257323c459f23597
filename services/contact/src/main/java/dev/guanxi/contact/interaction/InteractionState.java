package dev.guanxi.contact.interaction;

import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as other services learn of it; the parts as in {@link Report}.
 *
 * @param loggedBy who entered it
 */
public record InteractionState(
        UUID customerId,
        List<UUID> contactIds,
        InteractionKind kind,
        Direction direction,
        Instant startedAt,
        @Nullable Integer minutes,
        String subject,
        @Nullable String course,
        @Nullable String result,
        List<RelationshipAspect> aspects,
        @Nullable Money cost,
        @Nullable BigDecimal hours,
        String loggedBy,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
