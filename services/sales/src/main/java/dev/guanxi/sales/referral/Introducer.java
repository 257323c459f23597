package dev.guanxi.sales.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who introduced somebody; at least one of the two.
 *
 * @param customerId the customer, to whom all is credited that comes of it
 * @param contactId the person who did; where nobody knows their customer it is credited to them
 */
@Embeddable
public record Introducer(
        @Column(name = "introducer_customer_id") @Nullable UUID customerId,
        @Column(name = "introducer_contact_id") @Nullable UUID contactId) {
    /** To whom it is credited. */
    UUID id() {
        if (customerId != null) {
            return customerId;
        }
        if (contactId != null) {
            return contactId;
        }
        throw new IllegalStateException("nobody introduced anybody");
    }
}
