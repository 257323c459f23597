package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal or contract of sales: sent to those who are to sign it, and what they did. */
record DocumentFact(
        @Nullable String number,
        @Nullable String name,
        @Nullable UUID customerId,
        @Nullable String status,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt)
        implements Fact {

    @Override
    public List<Entry> entries(Event event) {
        var document = Milestones.of(event, customerId, number);
        var said = document.said(null, Milestones.about(name), null);
        return document.at(sentAt, EntryKind.DOCUMENT_SENT, said)
                .at("SIGNED".equals(status) ? closedAt : null, EntryKind.DOCUMENT_SIGNED, said)
                .at("DECLINED".equals(status) ? closedAt : null, EntryKind.DOCUMENT_DECLINED, said)
                .all();
    }
}
