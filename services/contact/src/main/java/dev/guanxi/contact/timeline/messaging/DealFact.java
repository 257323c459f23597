package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.Entry.Words;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.contact.timeline.messaging.Milestones.Amount;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner's registration of a deal with a customer. */
record DealFact(
        @Nullable String number,
        @Nullable UUID customerId,
        @Nullable String status,
        @Nullable Amount amount,
        @Nullable Instant registeredAt,
        @Nullable Instant decidedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason)
        implements Fact {

    /** One that lies in the recycle bin says nothing of what was decided. */
    @Override
    public List<Entry> entries(Event event) {
        if ("REMOVED".equals(status)) {
            return List.of();
        }
        var deal = Milestones.of(event, customerId, number);
        var refused = "REFUSED".equals(status);
        return deal.at(registeredAt, EntryKind.DEAL_REGISTERED, deal.said(null, Words.NONE, amount))
                .at(
                        decidedAt,
                        refused ? EntryKind.DEAL_REFUSED : EntryKind.DEAL_APPROVED,
                        deal.said(null, new Words(null, null, refused ? reason : null), amount))
                .at(
                        withdrawnAt,
                        EntryKind.DEAL_WITHDRAWN,
                        deal.said(null, new Words(null, null, "WITHDRAWN".equals(status) ? reason : null), amount))
                .all();
    }
}
