package dev.guanxi.sales.lead;

import dev.guanxi.platform.domain.Derived;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as other services learn of it.
 *
 * @param custom what is in fields that an administrator defined, by their keys
 * @param customTypes of which type each of them was when it was converted, for those who take them over
 * @param customerId chosen by us when it is converted; the contact service creates the customer
 *     unless it is there already
 * @param customerKind set when it is converted
 * @param joinedInto the lead that goes on in its place, when it turned out to be that one; it is DISQUALIFIED then
 * @param alsoFrom where those came from that turned out to be this lead
 * @param reason why it was disqualified
 * @param poolId under whose rules it is
 * @param protectedUntil until when nobody takes it from its owner
 * @param touchedAt when something was done about it
 * @param beyondRules whether it was given to its owner past a cap or a protection
 * @param returnCause why it came back to the pool in which it lies
 * @param happenedAt when somebody wrote it down on a phone that was away; null where it was entered directly
 * @param returnNote the same in the words of whoever gave it back
 */
public record LeadState(
        String number,
        LeadSource source,
        LeadStatus status,
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String interest,
        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String postcode,
        @Nullable String industry,
        Map<String, Object> custom,
        @Nullable Map<String, String> customTypes,
        @Nullable UUID campaignId,
        @Nullable UUID responseId,
        @Nullable UUID customerId,
        @Nullable CustomerKind customerKind,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable UUID joinedInto,
        List<MoreOrigins.Origin> alsoFrom,
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable String reason,
        UUID poolId,
        @Nullable Instant protectedUntil,
        @Derived Instant touchedAt,
        boolean beyondRules,
        @Nullable ReturnCause returnCause,
        @Nullable String returnNote,
        Instant createdAt,
        @Nullable Instant happenedAt,
        @Nullable Instant convertedAt) {}
