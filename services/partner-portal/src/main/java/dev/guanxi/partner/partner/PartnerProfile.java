package dev.guanxi.partner.partner;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What is agreed with a partner. */
@Embeddable
public record PartnerProfile(
        String name,
        @Enumerated(EnumType.STRING) Tier tier,
        @Enumerated(EnumType.STRING) PartnerStatus status) {}
