package dev.guanxi.sales.document;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document was made of.
 *
 * @param templateEdition the published edition of the template
 * @param quoteEdition the edition of the quote
 * @param termSaid whether it says of itself when it starts, ends or can be given notice
 */
@Embeddable
public record Origin(
        UUID templateId,
        int templateEdition,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        @Nullable Integer quoteEdition,
        boolean termSaid) {
    Origin withCustomer(UUID customer) {
        return new Origin(
                templateId, templateEdition, customer, contactId, opportunityId, quoteId, quoteEdition, termSaid);
    }

    Origin withContact(UUID contact) {
        return new Origin(
                templateId, templateEdition, customerId, contact, opportunityId, quoteId, quoteEdition, termSaid);
    }
}
