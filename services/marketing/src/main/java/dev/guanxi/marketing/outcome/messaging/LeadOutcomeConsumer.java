package dev.guanxi.marketing.outcome.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what became of leads. */
@Singleton
class LeadOutcomeConsumer extends ReplicaConsumer<LeadOutcomeConsumer.Lead> {
    /** What we keep of a lead: nobody's name. */
    record Lead(@Nullable UUID campaignId, @Nullable String status) {}

    LeadOutcomeConsumer(ObjectMapper json) {
        super("marketing-lead-outcomes", "crm.sales.lead", "lead", Lead.class, json);
    }
}
