package dev.guanxi.contact.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.ChangeNote;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Gives customers to whom they go when territories of sales are realigned; the history of each says why. */
@Singleton
class CustomerChargeConsumer extends ReactionConsumer<CustomerChargeConsumer.Charge> {
    /** What we read of a charge; its id is the customer's. */
    record Charge(
            @Nullable String ownerId,
            @Nullable String team,
            @Nullable String fromOwnerId,
            @Nullable String fromTeam,
            @Nullable String reason) {}

    private final CustomerService customers;

    CustomerChargeConsumer(ObjectMapper json, CustomerService customers) {
        super("contact-customer-charges", "crm.sales.customer-charge", Charge.class, json);
        this.customers = customers;
    }

    @Override
    protected Uni<Void> on(Event event, Charge charge) {
        new ChangeNote(charge.reason(), null, null).attach();
        return customers.entrust(
                event.subject(),
                Ownership.of(charge.fromOwnerId(), charge.fromTeam()),
                Ownership.of(charge.ownerId(), charge.team()));
    }
}
