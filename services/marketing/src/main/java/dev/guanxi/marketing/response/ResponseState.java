package dev.guanxi.marketing.response;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response as other services learn of it; sales makes a lead of it.
 *
 * @param leadId the lead that sales made of it
 * @param customerId whom the lead became
 */
public record ResponseState(
        UUID campaignId,
        Channel channel,
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String interest,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable String ownerId,
        @Nullable String team,
        Instant recordedAt) {}
