package dev.guanxi.partner.recognition.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
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
            @Nullable String stage) {
        /** Of one that lies in sales' recycle bin the stage is that it is removed. */
        @JsonCreator
        static Opportunity of(
                @Nullable UUID customerId, @Nullable UUID partnerId, @Nullable String status, @Nullable String stage) {
            return new Opportunity(customerId, partnerId, "REMOVED".equals(status) ? status : stage);
        }
    }

    OpportunityConsumer(ObjectMapper json) {
        super("partner-opportunities", "crm.sales.opportunity", "opportunity", Opportunity.class, json);
    }
}
