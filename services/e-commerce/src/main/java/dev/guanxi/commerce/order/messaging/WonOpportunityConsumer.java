package dev.guanxi.commerce.order.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.commerce.order.Checkout;
import dev.guanxi.commerce.order.OrderItem;
import dev.guanxi.commerce.order.WonDeal;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns won opportunities into orders. It looks at the state, not at the event: a compacted log may
 * hold only what came after the win.
 */
@Singleton
class WonOpportunityConsumer extends ReactionConsumer<WonOpportunityConsumer.Opportunity> {
    /** What we read of sales' opportunity. */
    record Opportunity(
            UUID customerId,
            @Nullable UUID contactId,
            @Nullable String ownerId,
            @Nullable String team,
            @Nullable String status,
            String stage,
            @Nullable List<OrderItem> lines,
            @Nullable UUID quoteId) {

        /**
         * One that lies in the recycle bin is ordered when it is back, unless it was before. Where the customer accepted a
         * quote, that is what is ordered.
         */
        boolean isOrdered() {
            return stage.equals("WON") && !"REMOVED".equals(status) && quoteId == null && !items().isEmpty();
        }

        List<OrderItem> items() {
            return lines == null ? List.of() : lines;
        }
    }

    private final Checkout checkout;

    WonOpportunityConsumer(ObjectMapper json, Checkout checkout) {
        super("commerce-won-opportunities", "crm.sales.opportunity", Opportunity.class, json);
        this.checkout = checkout;
    }

    @Override
    protected Uni<Void> on(Event event, Opportunity won) {
        if (!won.isOrdered()) {
            return Uni.createFrom().voidItem();
        }
        return checkout.place(new WonDeal(
                event.subject(), won.customerId(), won.contactId(), won.ownerId(), won.team(), won.items()));
    }
}
