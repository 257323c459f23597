package dev.guanxi.contact.fit.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.fit.CustomerFits;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds customers against the definitions of whom it became known what they need. */
@Singleton
class NeedyCustomerConsumer extends ReactionConsumer<NeedyCustomerConsumer.CustomerNeed> {
    /** Whose need it is. */
    record CustomerNeed(@Nullable UUID customerId) {}

    private final CustomerFits fits;

    NeedyCustomerConsumer(ObjectMapper json, CustomerFits fits) {
        super("contact-fits-by-need", "crm.contact.customer-need", CustomerNeed.class, json);
        this.fits = fits;
    }

    @Override
    protected Uni<Void> on(Event event, CustomerNeed need) {
        return need.customerId() == null ? Uni.createFrom().voidItem() : fits.follow(List.of(need.customerId()));
    }
}
