package dev.guanxi.contact.need.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.need.Demand;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what customers are worth, so that a gap says what revenue is behind it. */
@Singleton
class WorthConsumer extends ReplicaConsumer<WorthConsumer.Worth> {
    /** What we keep of insight's customer value; its id is the customer's. */
    record Worth(@Nullable Money revenue) {}

    private final Demand demand;

    WorthConsumer(ObjectMapper json, Demand demand) {
        super("contact-worths", "crm.insight.customer-value", "customer_worth", Worth.class, json);
        this.demand = demand;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return demand.revalue(subjects);
    }
}
