package dev.guanxi.partner.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A partner as other services learn of it. */
public record PartnerState(
        String name,
        Tier tier,
        PartnerStatus status,
        @Nullable String ownerId,
        @Nullable String team,
        Instant admittedAt) {}
