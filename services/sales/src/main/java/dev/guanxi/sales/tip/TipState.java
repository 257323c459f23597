package dev.guanxi.sales.tip;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tip as other services learn of it; the parts as in {@link TipProfile}. */
public record TipState(
        String title,
        String body,
        List<String> tags,
        String ownerId,
        @Nullable String team,
        Instant createdAt,
        Instant changedAt) {}
