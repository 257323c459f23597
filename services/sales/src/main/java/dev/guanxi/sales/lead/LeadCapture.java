package dev.guanxi.sales.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a lead when it comes in; the last two when it answered a campaign. */
public record LeadCapture(
        LeadSource source,
        LeadProfile profile,
        @Nullable UUID campaignId,
        @Nullable UUID responseId) {}
