package dev.guanxi.contact.contact;

import dev.guanxi.contact.matching.Identity;
import dev.guanxi.platform.domain.Derived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as other services learn of it.
 *
 * @param phoneE164 the phone number as E.164; null when no such number is possible
 * @param identities what else the person is reached or known by
 * @param custom what is in fields that an administrator defined, by their keys
 * @param mergedInto the contact who goes on, when this one was merged
 * @param absorbed how many were merged into this one
 */
public record ContactState(
        UUID customerId,
        @Nullable String givenName,
        @Nullable String familyName,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        @Derived @Nullable String phoneE164,
        @Nullable String jobTitle,
        @Nullable LocalDate birthday,
        List<Identity> identities,
        Map<String, Object> custom,
        @Nullable String ownerId,
        @Nullable String team,
        ContactStatus status,
        @Nullable UUID mergedInto,
        int absorbed,
        Instant createdAt) {}
