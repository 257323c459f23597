package dev.guanxi.marketing.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailing as other services learn of it.
 *
 * @param purpose code of the purpose that its targets must have consented to
 * @param levels of customers whose contacts it goes to; null for all
 * @param custom what is in fields that an administrator defined, by their keys
 * @param sendAt when it is sent, or was to be
 * @param progress what became of the targets; null until all have an outcome
 */
public record MailingState(
        UUID campaignId,
        String purpose,
        @Nullable String subjectEn,
        @Nullable String bodyEn,
        @Nullable String subjectZh,
        @Nullable String bodyZh,
        @Nullable List<RelationshipLevel> levels,
        MailingStanding status,
        Map<String, Object> custom,
        @Nullable Instant sendAt,
        @Nullable Progress progress,
        @Nullable String ownerId,
        @Nullable String team,
        Instant draftedAt) {}
