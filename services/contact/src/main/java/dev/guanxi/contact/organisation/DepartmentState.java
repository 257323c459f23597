package dev.guanxi.contact.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department as other services learn of it.
 *
 * @param parentId the department of the same customer that it is a part of
 */
public record DepartmentState(
        UUID customerId,
        String name,
        @Nullable String purpose,
        @Nullable UUID parentId,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
