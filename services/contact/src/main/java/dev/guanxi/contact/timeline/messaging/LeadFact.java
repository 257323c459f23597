package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead of sales; it has a customer once it is converted. */
record LeadFact(
        @Nullable String number,
        @Nullable UUID customerId,
        @Nullable String interest,
        @Nullable Instant convertedAt) implements Fact {

    @Override
    public List<Entry> entries(Event event) {
        var lead = Milestones.of(event, customerId, number);
        return lead.at(convertedAt, EntryKind.LEAD_CONVERTED, lead.said(null, Milestones.about(interest), null))
                .all();
    }
}
