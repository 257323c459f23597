package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as other services learn of it.
 *
 * @param custom what is in fields that an administrator defined, by their keys
 * @param spent what it cost so far, in the currency of the budget
 * @param sent how many people it was sent to so far
 */
public record CampaignState(
        String name,
        CampaignKind kind,
        CampaignStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        Money budget,
        Money spent,
        long sent,
        Map<String, Object> custom,
        @Nullable String ownerId,
        @Nullable String team,
        Instant plannedAt) {}
