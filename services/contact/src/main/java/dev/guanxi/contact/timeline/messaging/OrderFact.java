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

/** An order of e-commerce. */
record OrderFact(
        @Nullable String number,
        @Nullable UUID customerId,
        @Nullable Amount total,
        @Nullable Amount refunded,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt)
        implements Fact {

    @Override
    public List<Entry> entries(Event event) {
        var order = Milestones.of(event, customerId, number);
        var said = order.said(null, Words.NONE, total);
        return order.at(placedAt, EntryKind.ORDER_PLACED, said)
                .at(paidAt, EntryKind.ORDER_PAID, said)
                .at(deliveredAt, EntryKind.ORDER_DELIVERED, said)
                .at(cancelledAt, EntryKind.ORDER_CANCELLED, said)
                .on("refunded", EntryKind.ORDER_REFUNDED, order.said(null, Words.NONE, refunded))
                .all();
    }
}
