package dev.guanxi.partner.deal;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as other services learn of it.
 *
 * @param customerKey what the company's name comes down to when customers are compared
 * @param opportunityId chosen at the approval; sales opens the opportunity with it
 * @param stage of the opportunity, as sales last told
 * @param decideBy when we owe the partner an answer
 * @param protectedUntil until when nobody else may register the customer
 * @param reason why it was refused
 */
public record DealState(
        String number,
        UUID partnerId,
        DealStatus status,
        String company,
        @Nullable String website,
        String customerKey,
        @Nullable UUID customerId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable UUID opportunityId,
        @Nullable String stage,
        Instant registeredAt,
        Instant decideBy,
        @Nullable Instant decidedAt,
        Instant protectedUntil,
        @Nullable String reason,
        @Nullable String ownerId,
        @Nullable String team) {}
