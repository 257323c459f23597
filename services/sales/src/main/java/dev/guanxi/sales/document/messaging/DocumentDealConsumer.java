package dev.guanxi.sales.document.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.document.DocumentUpkeep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Lets documents go with their deals into other hands, however that came about. It looks at the state, not at the event: a
 * compacted log may hold only what came after.
 */
@Singleton
class DocumentDealConsumer extends ReactionConsumer<DocumentDealConsumer.Deal> {
    /** What we read of a deal. */
    record Deal(@Nullable String ownerId, @Nullable String team) {}

    private final DocumentUpkeep upkeep;

    DocumentDealConsumer(ObjectMapper json, DocumentUpkeep upkeep) {
        super("sales-document-deals", "crm.sales.opportunity", Deal.class, json);
        this.upkeep = upkeep;
    }

    @Override
    protected Uni<Void> on(Event event, Deal deal) {
        return upkeep.followDeal(event.subject(), Ownership.of(deal.ownerId(), deal.team()));
    }
}
