package dev.guanxi.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Remembers what must be announced, in the transaction that made it true. The relay does the sending. */
@ApplicationScoped
public class Outbox {
    private static final int COLUMNS = 8;
    private static final String MANY = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, traceparent)
            select id, topic, subject, type, cast(payload as text), sequence, ?2, ?3
            from json_to_recordset(cast(cast(?1 as text) as json))
                as r(id uuid, topic text, subject uuid, type text, payload json, sequence bigint)
            """;

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes the events that the aggregate raised. Call it when the aggregate is flushed: its version
     * becomes the events' sequence.
     */
    public Uni<Void> append(AggregateRoot<?> aggregate) {
        var announcements = aggregate.takeRaisedEvents().stream()
                .map(event -> Announcement.of(aggregate, event))
                .toList();
        return append(announcements);
    }

    /** The same for many aggregates, in one statement. */
    public Uni<Void> appendAll(Collection<? extends AggregateRoot<?>> aggregates) {
        var entries = aggregates.stream().flatMap(this::entries).toList();
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        AfterCommit.remember();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MANY)
                        .setParameter(1, write(entries))
                        .setParameter(2, clock.instant())
                        .setParameter(3, TraceContext.current())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private record Entry(
            UUID id,
            String topic,
            UUID subject,
            String type,
            @Nullable Record payload,
            long sequence) {}

    private Stream<Entry> entries(AggregateRoot<?> aggregate) {
        return aggregate.takeRaisedEvents().stream()
                .map(event -> Announcement.of(aggregate, event))
                .map(a -> new Entry(Ids.next(), a.topic(), a.subject(), a.type(), a.state(), a.sequence()));
    }

    /** Writes announcements; a state is sent as JSON, null as a tombstone. */
    Uni<Void> append(List<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        AfterCommit.remember();
        return Panache.getSession()
                .chain(session -> insertion(session, announcements).executeUpdate())
                .replaceWithVoid();
    }

    private Mutiny.MutationQuery insertion(Mutiny.Session session, List<Announcement> announcements) {
        var now = clock.instant();
        var trace = TraceContext.current();
        var query = session.createNativeQuery(sql(announcements.size()));
        int parameter = 0;
        for (var a : announcements) {
            query.setParameter(++parameter, Ids.next())
                    .setParameter(++parameter, a.topic())
                    .setParameter(++parameter, a.subject())
                    .setParameter(++parameter, a.type())
                    .setParameter(++parameter, a.state() == null ? null : write(a.state()))
                    .setParameter(++parameter, a.sequence())
                    .setParameter(++parameter, now)
                    .setParameter(++parameter, trace);
        }
        return query;
    }

    private static String sql(int rows) {
        return "insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, traceparent)"
                + " values "
                + IntStream.range(0, rows).mapToObj(Outbox::placeholders).collect(Collectors.joining(", "));
    }

    private static String placeholders(int row) {
        return IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(i -> "?" + (row * COLUMNS + i))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
