package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.Entry.Content;
import dev.guanxi.contact.timeline.Entry.Origin;
import dev.guanxi.contact.timeline.Entry.Words;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment of sales; it is on the timeline once it took place, under the kind that people's own entries have. */
record AppointmentFact(
        @Nullable UUID customerId,
        @Nullable String type,
        @Nullable String title,
        @Nullable String notes,
        @Nullable String result,
        @Nullable Instant doneAt)
        implements Fact {
    private static final String SALES = "sales";
    private static final Map<String, EntryKind> SIX = Map.of(
            "MEETING", EntryKind.MEETING,
            "VISIT", EntryKind.VISIT,
            "CALL", EntryKind.CALL,
            "LETTER", EntryKind.LETTER,
            "EMAIL", EntryKind.EMAIL,
            "FAX", EntryKind.FAX);

    @Override
    public List<Entry> entries(Event event) {
        if (customerId == null || doneAt == null || type == null) {
            return List.of();
        }
        var kind = SIX.getOrDefault(type, EntryKind.ACTIVITY);
        var content =
                new Content(null, kind == EntryKind.ACTIVITY ? type : null, new Words(title, notes, result), null);
        var origin = new Origin(event.subject(), event.sequence(), customerId, SALES);
        return List.of(Entry.milestone(origin, doneAt, kind, content));
    }
}
