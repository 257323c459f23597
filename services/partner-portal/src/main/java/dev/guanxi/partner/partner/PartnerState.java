package dev.guanxi.partner.partner;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partner as other services learn of it.
 *
 * @param custom what is in fields that an administrator defined, by their keys
 */
public record PartnerState(
        String name,
        Tier tier,
        PartnerStanding status,
        Map<String, Object> custom,
        @Nullable String ownerId,
        @Nullable String team,
        Instant admittedAt) {}
