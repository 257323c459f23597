package dev.guanxi.sales.opportunity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an opportunity came from; all null when somebody just opened it.
 *
 * @param reference its key in the system it was imported from
 * @param happenedAt when somebody opened it on a phone that was away
 */
@Embeddable
public record Origin(
        @Nullable UUID leadId,
        @Nullable UUID campaignId,
        @Nullable UUID responseId,
        @Nullable UUID partnerId,
        @Nullable UUID dealId,
        @Nullable String reference,
        @Nullable Instant happenedAt) {

    public static final Origin OURSELVES = new Origin(null, null, null, null, null, null, null);

    public static Origin lead(UUID leadId, @Nullable UUID campaignId, @Nullable UUID responseId) {
        return new Origin(leadId, campaignId, responseId, null, null, null, null);
    }

    public static Origin deal(@Nullable UUID partnerId, UUID dealId) {
        return new Origin(null, null, null, partnerId, dealId, null, null);
    }

    public static Origin reference(String reference) {
        return new Origin(null, null, null, null, null, reference, null);
    }

    /** Somebody opened it on a phone that was away. */
    public static Origin offline(Instant happenedAt) {
        return new Origin(null, null, null, null, null, null, happenedAt);
    }
}
