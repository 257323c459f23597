package dev.guanxi.sales.opportunity;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an opportunity came from; all null when somebody just opened it.
 *
 * @param reference its key in the system it was imported from
 */
@Embeddable
public record Origin(
        @Nullable UUID leadId,
        @Nullable UUID campaignId,
        @Nullable UUID responseId,
        @Nullable UUID partnerId,
        @Nullable UUID dealId,
        @Nullable String reference) {

    public static final Origin OURSELVES = new Origin(null, null, null, null, null, null);

    public static Origin lead(UUID leadId, @Nullable UUID campaignId, @Nullable UUID responseId) {
        return new Origin(leadId, campaignId, responseId, null, null, null);
    }

    public static Origin deal(@Nullable UUID partnerId, UUID dealId) {
        return new Origin(null, null, null, partnerId, dealId, null);
    }

    public static Origin reference(String reference) {
        return new Origin(null, null, null, null, null, reference);
    }
}
