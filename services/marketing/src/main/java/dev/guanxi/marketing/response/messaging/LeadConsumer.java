package dev.guanxi.marketing.response.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.marketing.response.ResponseUpkeep;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links responses with what sales make of them. */
@Singleton
class LeadConsumer extends ReactionConsumer<LeadConsumer.Lead> {
    /** What we read of a lead. */
    record Lead(
            @Nullable UUID responseId,
            @Nullable UUID customerId,
            @Nullable UUID contactId) {}

    private final ResponseUpkeep responses;

    LeadConsumer(ObjectMapper json, ResponseUpkeep responses) {
        super("marketing-leads", "crm.sales.lead", Lead.class, json);
        this.responses = responses;
    }

    @Override
    protected Uni<Void> on(Event event, Lead lead) {
        if (lead.responseId() == null) {
            return Uni.createFrom().voidItem();
        }
        return event.is("person-erased")
                ? responses.forgetPerson(lead.responseId())
                : responses.link(lead.responseId(), event.subject(), lead.customerId(), lead.contactId());
    }
}
