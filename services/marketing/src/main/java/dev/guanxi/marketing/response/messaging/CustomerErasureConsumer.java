package dev.guanxi.marketing.response.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.marketing.response.ResponseUpkeep;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets erased customers; whatever else happens to a customer does not concern its responses. */
@Singleton
class CustomerErasureConsumer extends ReactionConsumer<CustomerErasureConsumer.Customer> {
    /** Nothing is read. */
    record Customer() {}

    private final ResponseUpkeep responses;

    CustomerErasureConsumer(ObjectMapper json, ResponseUpkeep responses) {
        super("marketing-erasures", "crm.contact.customer", Customer.class, json);
        this.responses = responses;
    }

    @Override
    protected Uni<Void> on(Event event, Customer customer) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return responses.forgetCustomer(event.subject());
    }
}
