package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.Entry.Words;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What insight finds a customer to be worth; only another class is news. Its id is the customer's. */
record ValueFact(
        @Nullable String valueClass,
        @Nullable String previousClass,
        @Nullable Instant computedAt) implements Fact {

    @Override
    public List<Entry> entries(Event event) {
        var value = Milestones.of(event, event.subject(), null);
        var news = event.is("classified") && valueClass != null;
        var change = previousClass == null ? valueClass : previousClass + " → " + valueClass;
        return value.at(news ? computedAt : null, EntryKind.CLASS_CHANGED, value.said(change, Words.NONE, null))
                .all();
    }
}
