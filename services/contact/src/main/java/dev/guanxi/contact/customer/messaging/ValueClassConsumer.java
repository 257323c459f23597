package dev.guanxi.contact.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps the value class on the customer in step with what insight finds. */
@Singleton
class ValueClassConsumer extends ReactionConsumer<ValueClassConsumer.CustomerValue> {
    /** What we read of insight's customer value; its id is the customer's. */
    record CustomerValue(@Nullable String valueClass) {}

    private final CustomerService customers;

    ValueClassConsumer(ObjectMapper json, CustomerService customers) {
        super("contact-value-classes", "crm.insight.customer-value", CustomerValue.class, json);
        this.customers = customers;
    }

    @Override
    protected Uni<Void> on(Event event, CustomerValue value) {
        return value.valueClass() == null
                ? Uni.createFrom().voidItem()
                : customers.classify(event.subject(), value.valueClass());
    }
}
