package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.Entry.Content;
import dev.guanxi.contact.timeline.Entry.Origin;
import dev.guanxi.contact.timeline.Entry.Words;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what happened to one record; without a customer it is on nobody's timeline. */
final class Milestones {
    private final Event event;
    private final @Nullable UUID customer;
    private final @Nullable String number;
    private final List<Entry> found = new ArrayList<>();

    private Milestones(Event event, @Nullable UUID customer, @Nullable String number) {
        this.event = event;
        this.customer = customer;
        this.number = number;
    }

    static Milestones of(Event event, @Nullable UUID customer, @Nullable String number) {
        return new Milestones(event, customer, number);
    }

    /**
     * It happened at this time, if at all.
     *
     * @param at null when it has not happened
     */
    Milestones at(@Nullable Instant at, EntryKind kind, Content content) {
        if (at != null && customer != null) {
            found.add(Entry.milestone(new Origin(event.subject(), event.sequence(), customer), at, kind, content));
        }
        return this;
    }

    /** It happened now, if this event says so; the state does not tell when. */
    Milestones on(String happened, EntryKind kind, Content content) {
        return at(event.is(happened) ? event.time() : null, kind, content);
    }

    /** What there is to say about any of it. */
    Content said(@Nullable String detail, Words words, @Nullable Amount amount) {
        return new Content(number, detail, words, amount == null ? null : amount.money());
    }

    List<Entry> all() {
        return List.copyOf(found);
    }

    /** An amount as its service says it, rounded by nobody here. */
    record Amount(@Nullable BigDecimal amount, @Nullable String currency) {
        @Nullable
        Money money() {
            return amount == null || currency == null ? null : new Money(amount, currency);
        }
    }

    static Words about(@Nullable String subject) {
        return new Words(subject, null, null);
    }
}
