package dev.guanxi.sales.telesales;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is called: a lead, a customer, or somebody of a customer's.
 *
 * @param targetId what knows the number and its attempts
 * @param listId null where it is nobody on a list
 */
@Embeddable
public record Callee(
        UUID targetId,
        @Nullable UUID listId,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable UUID contactId) {
    Callee of(UUID customer) {
        return new Callee(targetId, listId, leadId, customer, contactId);
    }

    Callee withContact(UUID contact) {
        return new Callee(targetId, listId, leadId, customerId, contact);
    }
}
