package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer to a campaign of marketing; it has a customer once it is linked to one. */
record ResponseFact(
        @Nullable UUID customerId,
        @Nullable String channel,
        @Nullable String interest,
        @Nullable Instant recordedAt) implements Fact {

    @Override
    public List<Entry> entries(Event event) {
        var response = Milestones.of(event, customerId, null);
        return response.at(
                        recordedAt,
                        EntryKind.CAMPAIGN_RESPONSE,
                        response.said(channel, Milestones.about(interest), null))
                .all();
    }
}
