package dev.guanxi.contact.level;

import dev.guanxi.contact.customer.CustomerKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A segment's rule as other services learn of it; what is null is not asked for. */
public record LevelRuleState(
        String name,
        @Nullable CustomerKind kind,
        @Nullable String industry,
        @Nullable String valueClass,
        RelationshipLevel level,
        boolean retired,
        Instant createdAt) {}
