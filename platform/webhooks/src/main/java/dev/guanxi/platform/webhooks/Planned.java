package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.Event;
import java.util.UUID;

/**
 * Something to be sent to a webhook.
 *
 * @param lane those of one lane go one after another
 * @param messageId the same for every repetition, so that a receiver knows it again
 * @param payload JSON of the state; {@code null} as JSON when the record is erased
 */
record Planned(UUID id, Listener to, UUID lane, String messageId, Origin origin, Event event, String payload) {
    private static final String NOTHING = "null";
    private static final String TEST = "test_";

    static Planned of(Event event, Listener to) {
        return new Planned(Ids.next(), to, event.subject(), event.id().toString(), Origin.EVENT, event, payload(event));
    }

    /** Told by its message's id as a test; waits for nothing else. */
    static Planned test(Event event, Listener to) {
        var id = Ids.next();
        return new Planned(id, to, id, TEST + event.id(), Origin.TEST, event, payload(event));
    }

    private static String payload(Event event) {
        return event.payload() == null ? NOTHING : event.payload();
    }
}
