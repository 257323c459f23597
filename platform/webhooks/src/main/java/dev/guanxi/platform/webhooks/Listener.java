package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.identity.Caller;
import java.time.Instant;
import java.util.UUID;

/**
 * A webhook that hears what happens now.
 *
 * @param owner in whose name it hears
 * @param since what happened before is no news to it
 */
record Listener(UUID webhook, Caller owner, Subscription subscription, Instant since) {
    boolean wants(Event event) {
        return !event.time().isBefore(since) && subscription.wants(event.type());
    }
}
