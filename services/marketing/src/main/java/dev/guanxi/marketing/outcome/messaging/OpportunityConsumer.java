package dev.guanxi.marketing.outcome.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what became of opportunities. */
@Singleton
class OpportunityConsumer extends ReplicaConsumer<OpportunityConsumer.Opportunity> {
    /** What we keep of an opportunity. */
    record Opportunity(
            @Nullable UUID campaignId,
            @Nullable String stage,
            @Nullable Money amount) {
        /** Of one that lies in sales' recycle bin the stage is that it is removed. */
        @JsonCreator
        static Opportunity of(
                @Nullable UUID campaignId, @Nullable String status, @Nullable String stage, @Nullable Money amount) {
            return new Opportunity(campaignId, "REMOVED".equals(status) ? status : stage, amount);
        }
    }

    OpportunityConsumer(ObjectMapper json) {
        super("marketing-opportunities", "crm.sales.opportunity", "opportunity", Opportunity.class, json);
    }
}
