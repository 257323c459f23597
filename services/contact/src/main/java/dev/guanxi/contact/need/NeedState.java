package dev.guanxi.contact.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A need as other services learn of it. */
public record NeedState(
        String english,
        String chinese,
        @Nullable String description,
        FoundBy foundBy,
        boolean retired,
        Instant createdAt) {}
