package dev.guanxi.sales.referral;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was introduced; at least one of the two.
 *
 * @param leadId as whom they came to our notice
 * @param customerId as whom they buy
 */
@Embeddable
public record Introduced(@Nullable UUID leadId, @Nullable UUID customerId) {
    /** By whom they are known in a chain. */
    UUID id() {
        if (customerId != null) {
            return customerId;
        }
        if (leadId != null) {
            return leadId;
        }
        throw new IllegalStateException("nobody was introduced");
    }
}
