package dev.guanxi.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How a consumer's records are handled: as a batch; when that fails, one by one; one that keeps failing becomes a dead
 * letter, so that it holds up nobody else.
 */
final class Handling {
    private static final Logger LOG = Logger.getLogger(Handling.class);

    private final EventConsumer consumer;
    private final EventsConfig config;
    private final Intake intake;
    private final EventReader reader;
    private final Consumer<Duration> pause;

    /** @param pause before a record is tried again */
    Handling(EventConsumer consumer, EventsConfig config, Intake intake, Consumer<Duration> pause) {
        this.consumer = consumer;
        this.config = config;
        this.intake = intake;
        this.reader = new EventReader(config);
        this.pause = pause;
    }

    /** @throws Surroundings if nothing can be done now; the batch may be tried again as a whole */
    void takeIn(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            var events = batch.stream().map(reader::read).toList();
            intake.takeIn(consumer, events, Position.after(batch));
        } catch (Throwable e) {
            orWait(e);
            LOG.infof("%s takes %d events one by one: %s", consumer.name(), batch.size(), Failures.reason(e));
            batch.forEach(this::takeIn);
        }
    }

    private void takeIn(ConsumerRecord<String, byte[]> entry) {
        Event event = null;
        for (int attempt = 1; ; attempt++) {
            try {
                event = reader.read(entry);
                intake.takeIn(consumer, List.of(event), Position.after(List.of(entry)));
                return;
            } catch (Throwable e) {
                orWait(e);
                if (attempt >= config.consumers().attempts() || e instanceof Event.UnreadableEvent) {
                    bury(entry, event, e, attempt);
                    return;
                }
                pause.accept(config.consumers().backoff().multipliedBy(1L << (attempt - 1)));
            }
        }
    }

    private void bury(ConsumerRecord<String, byte[]> entry, @Nullable Event event, Throwable why, int attempts) {
        LOG.errorf(why, "%s puts aside %s[%d]@%d", consumer.name(), entry.topic(), entry.partition(), entry.offset());
        try {
            intake.bury(consumer, entry, event, Failures.reason(why), attempts);
        } catch (Throwable e) {
            throw new Surroundings(e);
        }
    }

    private static void orWait(Throwable failure) {
        if (failure instanceof Surroundings s) {
            throw s;
        }
        if (Failures.isPassing(failure)) {
            throw new Surroundings(failure);
        }
    }

    /** Database or network are away: the events stay where they are. */
    static final class Surroundings extends RuntimeException {
        Surroundings(Throwable cause) {
            super(Failures.reason(cause), cause);
        }
    }
}
