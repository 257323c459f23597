package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.Entry.Content;
import dev.guanxi.contact.timeline.Entry.Origin;
import dev.guanxi.contact.timeline.Entry.Words;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call of telesales; it is on the timeline once somebody was spoken to, under the kind that people's own calls have. */
record CallFact(
        @Nullable UUID customerId,
        @Nullable String status,
        @Nullable String result,
        @Nullable String effect,
        @Nullable String note,
        @Nullable Instant endedAt)
        implements Fact {
    private static final String SALES = "sales";
    private static final String ENDED = "ENDED";

    /** Nobody was spoken to whom one wanted to speak to. */
    private static final List<String> WITHOUT_ANYBODY = List.of("NO_ANSWER", "BUSY", "WRONG_NUMBER");

    @Override
    public List<Entry> entries(Event event) {
        if (customerId == null || endedAt == null || !ENDED.equals(status) || WITHOUT_ANYBODY.contains(effect)) {
            return List.of();
        }
        var origin = new Origin(event.subject(), event.sequence(), customerId, SALES);
        return List.of(Entry.milestone(
                origin, endedAt, EntryKind.CALL, new Content(null, null, new Words(null, note, result), null)));
    }
}
