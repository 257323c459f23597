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
     * Takes in events that were not taken in before, in order, within one transaction. May be called
     * again with the same events when that transaction did not commit.
     */
    Uni<Void> onAll(List<Event> events);
}
