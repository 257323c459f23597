package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.CustomValues;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead when it comes in.
 *
 * @param responseId like the campaign, when it answered one
 * @param happenedAt when somebody wrote it down on a phone that was away
 */
public record LeadCapture(
        LeadSource source,
        LeadProfile profile,
        @Nullable UUID campaignId,
        @Nullable UUID responseId,
        @Nullable Instant happenedAt) {

    /** Of one that comes in as it happens. */
    public LeadCapture(LeadSource source, LeadProfile profile, @Nullable UUID campaignId, @Nullable UUID responseId) {
        this(source, profile, campaignId, responseId, null);
    }

    /** The same, with these values in the fields of an administrator. */
    LeadCapture with(CustomValues custom) {
        return new LeadCapture(source, profile.with(custom), campaignId, responseId, happenedAt);
    }
}
