package dev.guanxi.partner.recognition.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who works on which customer. */
@Singleton
class OpportunityConsumer extends ReplicaConsumer<OpportunityConsumer.Opportunity> {
    /** What we keep of an opportunity. */
    record Opportunity(
            @Nullable UUID customerId,
            @Nullable UUID partnerId,
            @Nullable String stage) {}

    OpportunityConsumer(ObjectMapper json) {
        super("partner-opportunities", "crm.sales.opportunity", "opportunity", Opportunity.class, json);
    }
}
