package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.CustomValues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a lead when it comes in; the last two when it answered a campaign. */
public record LeadCapture(
        LeadSource source,
        LeadProfile profile,
        @Nullable UUID campaignId,
        @Nullable UUID responseId) {

    /** The same, with these values in the fields of an administrator. */
    LeadCapture with(CustomValues custom) {
        return new LeadCapture(source, profile.with(custom), campaignId, responseId);
    }
}
