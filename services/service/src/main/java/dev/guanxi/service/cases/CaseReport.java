package dev.guanxi.service.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about.
 *
 * @param contactId who reported it
 * @param orderId the order it is about
 * @param installedProductId the piece it is about
 */
public record CaseReport(
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID orderId,
        @Nullable UUID installedProductId,
        String subject,
        @Nullable String description) {

    /** The same, of that customer and that order. */
    CaseReport of(UUID customer, @Nullable UUID order) {
        return new CaseReport(customer, contactId, order, installedProductId, subject, description);
    }
}
