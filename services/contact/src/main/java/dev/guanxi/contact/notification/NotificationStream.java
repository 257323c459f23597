package dev.guanxi.contact.notification;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's notifications as they come, read from the inbox whenever the bell rings: nothing is lost that came while
 * nobody listened, and nothing waits in memory for a reader who is slow.
 */
@ApplicationScoped
public class NotificationStream {
    /** How many streams one person may have open on one replica: a few windows on a few machines. */
    static final int MOST = 20;

    private static final int AT_ONCE = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** So that whoever connects sees at once that it stands. */
    private static final Duration AT_FIRST = Duration.ofMillis(1);

    /** Whoever reads the inbox and then opens a stream misses nothing of what comes in between. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final InboxBell bell;
    private final Colleagues colleagues;
    private final Reading reading;
    private final CurrentCaller caller;
    private final Clock clock;

    NotificationStream(
            Inbox inbox, InboxBell bell, Colleagues colleagues, Reading reading, CurrentCaller caller, Clock clock) {
        this.inbox = inbox;
        this.bell = bell;
        this.colleagues = colleagues;
        this.reading = reading;
        this.caller = caller;
        this.clock = clock;
    }

    /** What comes through a stream. */
    public sealed interface Signal {
        /** Something new. */
        record Came(Notification notification) implements Signal {}

        /** Nothing, but the connection stands. */
        record Heartbeat() implements Signal {}
    }

    /**
     * The caller's notifications until their token expires, or for less.
     *
     * @param after the position after which to begin; null for what came in the last seconds and comes from now on
     */
    public Multi<Signal> open(@Nullable Long after, Duration atMost) {
        var person = caller.get();
        ensure(bell.listeners(person.id()) < MOST, "streams-too-many", MOST);
        var left = Duration.between(clock.instant(), caller.until());
        var beginning = after == null
                ? inbox.lastPosition(person.id(), clock.instant().minus(OVERLAP))
                : Uni.createFrom().item(after);
        return colleagues
                .meet()
                .chain(() -> beginning)
                .onItem()
                .transformToMulti(from -> signals(person, from))
                .select()
                .first(left.compareTo(atMost) < 0 ? left : atMost);
    }

    private Multi<Signal> signals(Caller person, long from) {
        var position = new AtomicLong(from);
        Multi<Signal> news = bell.of(person.id())
                .onItem()
                .transformToMultiAndConcatenate(_ -> unseen(person, position))
                .map(Signal.Came::new);
        Multi<Signal> beats = Multi.createFrom()
                .ticks()
                .startingAfter(AT_FIRST)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(_ -> new Signal.Heartbeat());
        return Multi.createBy().merging().streams(news, beats);
    }

    private Multi<Notification> unseen(Caller person, AtomicLong position) {
        return Multi.createBy()
                .repeating()
                .uni(() -> inbox.since(person.id(), position.get(), AT_ONCE)
                        .invoke(rows -> rows.forEach(row -> position.set(row.position())))
                        .chain(rows -> reading.by(person, rows)))
                .whilst(some -> some.size() == AT_ONCE)
                .onItem()
                .transformToMultiAndConcatenate(
                        (List<Notification> some) -> Multi.createFrom().iterable(some));
    }
}
