package dev.guanxi.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All consumers of this service: started and stopped with it, each on a thread of its own. */
@ApplicationScoped
public class Consumers {
    private final EventsConfig config;
    private final Map<String, ConsumerLoop> loops = new TreeMap<>();

    Consumers(
            @All List<EventConsumer> consumers,
            EventsConfig config,
            ConsumerFactory factory,
            Intake intake,
            Offsets offsets,
            MeterRegistry metrics) {
        this.config = config;
        for (var consumer : consumers) {
            var loop = new ConsumerLoop(consumer, factory, config, intake, offsets);
            loops.put(consumer.name(), loop);
            Gauge.builder("guanxi.consumer.lag", loop::lag)
                    .description("Events that this consumer has not yet taken in")
                    .tag("consumer", consumer.name())
                    .register(metrics);
        }
    }

    void start(@Observes StartupEvent started) {
        if (config.consumers().enabled()) {
            loops.values().forEach(ConsumerLoop::start);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        for (var loop : loops.values()) {
            loop.stop();
        }
    }

    /** For how long events have been waiting for this consumer here; nothing when none is known to wait. */
    public Duration behind(String consumer) {
        var loop = loops.get(consumer);
        return loop == null ? Duration.ZERO : loop.behind();
    }

    /** Events that each consumer has not yet taken in, by the consumer's name. */
    public Map<String, Long> lags() {
        var lags = new TreeMap<String, Long>();
        loops.forEach((name, loop) -> lags.put(name, loop.lag()));
        return lags;
    }
}
