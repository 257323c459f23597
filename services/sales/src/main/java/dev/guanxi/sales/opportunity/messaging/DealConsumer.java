package dev.guanxi.sales.opportunity.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.opportunity.Draft;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens the opportunity of a partner's approved deal, follows its expected close, and ends it when the partner withdraws. Looks at the status, not at the event's name:
 * in a compacted topic the approval itself may be gone.
 */
@Singleton
class DealConsumer extends ReactionConsumer<DealConsumer.Deal> {
    private static final String SALES = "/sales";

    /** What we read of a partner's deal. */
    record Deal(
            String number,
            String status,
            @Nullable UUID partnerId,
            @Nullable String company,
            @Nullable UUID customerId,
            @Nullable UUID opportunityId,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose,
            @Nullable String reason,
            @Nullable String ownerId,
            @Nullable String team) {

        Draft draft() {
            var name = company == null || company.isBlank() ? number : company + " – " + number;
            return new Draft(name, customerId, null, amount, List.of(), expectedClose);
        }

        /** What an erased person's partner said is not told any more. */
        String whyWithdrawn() {
            return reason == null ? number : reason;
        }

        /** Deals that nobody in sales looks after yet are for all managers to see. */
        Ownership ownership() {
            return Ownership.of(ownerId, team == null ? SALES : team);
        }
    }

    private final OpportunityService opportunities;

    DealConsumer(ObjectMapper json, OpportunityService opportunities) {
        super("sales-deals", "crm.partner.deal", Deal.class, json);
        this.opportunities = opportunities;
    }

    @Override
    protected Uni<Void> on(Event event, Deal deal) {
        var opportunity = deal.opportunityId();
        if (opportunity == null) {
            return Uni.createFrom().voidItem();
        }
        return switch (deal.status()) {
            case "APPROVED" -> follow(event, deal, opportunity);
            case "WITHDRAWN" -> opportunities.withdrawnByPartner(opportunity, deal.whyWithdrawn());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> follow(Event event, Deal deal, UUID opportunity) {
        return opportunities
                .openUnlessErased(
                        opportunity, deal.draft(), Origin.deal(deal.partnerId(), event.subject()), deal.ownership())
                .chain(() -> event.is("rescheduled")
                        ? opportunities.reschedule(opportunity, deal.expectedClose())
                        : Uni.createFrom().voidItem());
    }
}
