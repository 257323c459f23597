package dev.guanxi.partner.deal.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.partner.deal.DealUpkeep;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets erased customers; whatever else happens to a customer does not concern its deals. */
@Singleton
class CustomerErasureConsumer extends ReactionConsumer<CustomerErasureConsumer.Customer> {
    /** Nothing is read. */
    record Customer() {}

    private final DealUpkeep deals;

    CustomerErasureConsumer(ObjectMapper json, DealUpkeep deals) {
        super("partner-erasures", "crm.contact.customer", Customer.class, json);
        this.deals = deals;
    }

    @Override
    protected Uni<Void> on(Event event, Customer customer) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return deals.forgetCustomer(event.subject());
    }
}
