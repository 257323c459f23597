package dev.guanxi.platform.events;

import static dev.guanxi.platform.sql.ColumnType.BIGINT;
import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.TIMESTAMP;
import static dev.guanxi.platform.sql.ColumnType.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.sql.TableRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers what must be announced, in the transaction that made it true. The relay does the sending. */
@ApplicationScoped
public class Outbox {
    /** How announcements are kept; whoever writes them together with something else needs to know. */
    public static final TableRows<OutboxEntry> ROWS = TableRows.<OutboxEntry>into("outbox")
            .with("id", UUID, OutboxEntry::id)
            .with("aggregatetype", TEXT, OutboxEntry::topic)
            .with("aggregateid", UUID, OutboxEntry::subject)
            .with("type", TEXT, OutboxEntry::type)
            .with("payload", TEXT, OutboxEntry::payload)
            .with("sequence", BIGINT, OutboxEntry::sequence)
            .with("occurred_at", TIMESTAMP, OutboxEntry::occurredAt)
            .with("traceparent", TEXT, OutboxEntry::traceparent);

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Announces what flushed aggregates raised. */
    public Uni<Void> append(Collection<? extends AggregateRoot<?>> aggregates) {
        return ROWS.insert(take(aggregates));
    }

    /**
     * Takes the events that aggregates raised, to be written in this transaction. Call it when they are flushed: their
     * versions become the events' sequences.
     */
    public List<OutboxEntry> take(Collection<? extends AggregateRoot<?>> aggregates) {
        return entries(aggregates.stream().flatMap(Outbox::announcements));
    }

    private static Stream<Announcement> announcements(AggregateRoot<?> aggregate) {
        return aggregate.takeRaisedEvents().stream().map(event -> Announcement.of(aggregate, event));
    }

    /**
     * Announces something that is no aggregate's state.
     *
     * @param happened what it is, as the end of the type: {@code raised}
     */
    public Uni<Void> announce(String topic, String happened, UUID subject, Record state) {
        return append(List.of(new Announcement(topic, Announcement.typeOf(topic, happened, 1), subject, 0, state)));
    }

    /** The same of many, each a subject of its own, by one statement. */
    public Uni<Void> announceAll(String topic, String happened, Collection<? extends Record> states) {
        var type = Announcement.typeOf(topic, happened, 1);
        return append(states.stream()
                .map(state -> new Announcement(topic, type, Ids.next(), 0, state))
                .toList());
    }

    /** Writes announcements; a state is sent as JSON, null as a tombstone. */
    Uni<Void> append(List<Announcement> announcements) {
        return ROWS.insert(entries(announcements.stream()));
    }

    private List<OutboxEntry> entries(Stream<Announcement> announcements) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var trace = TraceContext.current();
        var entries = announcements
                .map(a -> new OutboxEntry(
                        Ids.next(), a.topic(), a.subject(), a.type(), write(a.state()), a.sequence(), now, trace))
                .toList();
        if (!entries.isEmpty()) {
            AfterCommit.remember();
        }
        return entries;
    }

    private @Nullable String write(@Nullable Record state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
