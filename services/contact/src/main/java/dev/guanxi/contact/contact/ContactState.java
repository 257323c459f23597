package dev.guanxi.contact.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as other services learn of it. */
public record ContactState(
        UUID customerId,
        @Nullable String givenName,
        @Nullable String familyName,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
