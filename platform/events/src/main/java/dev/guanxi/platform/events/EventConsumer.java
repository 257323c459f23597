package dev.guanxi.platform.events;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Acts on events of other services. The backbone opens the transaction, lets each event in once,
 * keeps the order of each subject, repeats what failed and puts aside what keeps failing.
 */
public interface EventConsumer {
    /** Names this consumer's place in the log for good, such as {@code sales-responses}. */
    String name();

    /** The topics it reads, such as {@code crm.marketing.response}. */
    Set<String> topics();

    /** How long events may be gathered before they are taken in; many together cost little more than one. */
    default Duration gathering() {
        return Duration.ZERO;
    }

    /**
     * Whether an event that comes again, also behind a later one, changes nothing: because only the newest state counts,
     * or because an event only says what to look at. No mark is kept of what such a consumer took in.
     */
    default boolean bearsRepetition() {
        return false;
    }

    /** Those of the events that mean something to this consumer now; the others leave no mark. */
    default Uni<List<Event>> heeded(List<Event> events) {
        return Uni.createFrom().item(events);
    }

    /**
     * Takes in events that were not taken in before, unless it {@linkplain #bearsRepetition bears repetition}, in order,
     * within one transaction. May be called again with the same events when that transaction did not commit.
     */
    Uni<Void> onAll(List<Event> events);
}
