package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.Identity;
import dev.guanxi.platform.domain.Derived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as other services learn of it.
 *
 * @param phoneE164 the phone number as E.164; null when no such number is possible
 * @param birthday of a person only
 * @param identities what else the customer is reached or known by
 * @param custom what is in fields that an administrator defined, by their keys
 * @param valueClass A, B or C, as insight last found; null before it did
 * @param mergedInto the customer who goes on, when this one was merged
 * @param absorbed how many were merged into this one
 */
public record CustomerState(
        CustomerKind kind,
        String name,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Derived @Nullable String phoneE164,
        @Nullable String email,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String postcode,
        @Nullable String street,
        @Nullable String country,
        @Nullable LocalDate birthday,
        List<Identity> identities,
        Map<String, Object> custom,
        @Nullable String ownerId,
        @Nullable String team,
        CustomerStatus status,
        @Nullable String valueClass,
        @Nullable UUID mergedInto,
        int absorbed,
        Instant createdAt) {}
