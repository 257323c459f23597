package dev.guanxi.contact.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as other services learn of it.
 *
 * @param valueClass A, B or C, as insight last found; null before it did
 * @param mergedInto the customer who goes on, when this one was merged
 */
public record CustomerState(
        CustomerKind kind,
        String name,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String city,
        @Nullable String country,
        @Nullable String ownerId,
        @Nullable String team,
        CustomerStatus status,
        @Nullable String valueClass,
        @Nullable UUID mergedInto,
        Instant createdAt) {}
