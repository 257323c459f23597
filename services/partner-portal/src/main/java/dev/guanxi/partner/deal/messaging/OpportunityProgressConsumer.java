package dev.guanxi.partner.deal.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.partner.deal.DealUpkeep;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the progress of an opportunity back to the deal it came from. */
@Singleton
class OpportunityProgressConsumer extends ReactionConsumer<OpportunityProgressConsumer.Opportunity> {
    /** What we read of an opportunity. */
    record Opportunity(
            @Nullable UUID dealId,
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable String status,
            @Nullable String stage) {
        /** One that lies in sales' recycle bin tells nothing until it is back: what the partner was promised stays. */
        boolean isRemoved() {
            return "REMOVED".equals(status);
        }
    }

    private final DealUpkeep deals;

    OpportunityProgressConsumer(ObjectMapper json, DealUpkeep deals) {
        super("partner-progress", "crm.sales.opportunity", Opportunity.class, json);
        this.deals = deals;
    }

    @Override
    protected Uni<Void> on(Event event, Opportunity opportunity) {
        return opportunity.isRemoved() || opportunity.dealId() == null || opportunity.stage() == null
                ? Uni.createFrom().voidItem()
                : deals.progress(
                        opportunity.dealId(), opportunity.stage(), opportunity.customerId(), opportunity.contactId());
    }
}
