package dev.guanxi.service.cases;

import dev.guanxi.platform.fields.CustomValues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about.
 *
 * @param contactId who reported it
 * @param orderId the order it is about
 * @param installedProductId the piece it is about
 * @param custom what it has in fields that an administrator defined
 */
public record CaseReport(
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID orderId,
        @Nullable UUID installedProductId,
        String subject,
        @Nullable String description,
        CustomValues custom) {

    /** The same, of that customer and that order. */
    CaseReport of(UUID customer, @Nullable UUID order) {
        return new CaseReport(customer, contactId, order, installedProductId, subject, description, custom);
    }

    /** The same, with these values in the fields of an administrator. */
    CaseReport with(CustomValues custom) {
        return new CaseReport(customerId, contactId, orderId, installedProductId, subject, description, custom);
    }
}
