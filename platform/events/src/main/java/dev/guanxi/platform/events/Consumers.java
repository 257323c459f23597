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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** All consumers of this service: started and stopped with it, each on a thread of its own. */
@ApplicationScoped
public class Consumers {
    private static final String LAG = "guanxi.consumer.lag";

    private final EventsConfig config;
    private final MeterRegistry metrics;
    private final Function<EventConsumer, ConsumerLoop> loop;
    private final Map<String, ConsumerLoop> loops = new ConcurrentSkipListMap<>();

    Consumers(
            @All List<EventConsumer> consumers,
            EventsConfig config,
            ConsumerFactory factory,
            Intake intake,
            Offsets offsets,
            Foreground foreground,
            MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        this.loop = consumer -> new ConsumerLoop(consumer, factory, config, intake, offsets, foreground);
        consumers.forEach(this::enter);
    }

    private ConsumerLoop enter(EventConsumer consumer) {
        return loops.computeIfAbsent(consumer.name(), name -> {
            var entered = loop.apply(consumer);
            Gauge.builder(LAG, entered::lag)
                    .description("Events that this consumer has not yet taken in")
                    .tag("consumer", name)
                    .register(metrics);
            return entered;
        });
    }

    void start(@Observes StartupEvent started) {
        if (config.consumers().enabled()) {
            loops.values().forEach(ConsumerLoop::start);
        }
    }

    /** Lets a consumer work that is needed for a while, unless one of its name works already. */
    public void begin(EventConsumer consumer) {
        var entered = enter(consumer);
        if (config.consumers().enabled()) {
            entered.start();
        }
    }

    /** Lets go of a consumer that {@link #begin} took on; its place in the log stays. */
    public void end(String name) {
        var ended = loops.remove(name);
        if (ended != null) {
            ended.letGo();
            metrics.find(LAG).tag("consumer", name).meters().forEach(metrics::remove);
        }
    }

    /** Whether a consumer has read everything to the end that this replica is to read; false when it does not work. */
    public boolean hasTakenInAll(String name) {
        var asked = loops.get(name);
        return asked != null && asked.isComplete();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        loops.values().forEach(ConsumerLoop::letGo);
        for (var loop : loops.values()) {
            loop.join();
        }
    }

    /** For how long events have been waiting for this consumer here; nothing when none is known to wait. */
    public Duration behind(String consumer) {
        var asked = loops.get(consumer);
        return asked == null ? Duration.ZERO : asked.behind();
    }

    /** Events that each consumer has not yet taken in, by the consumer's name. */
    public Map<String, Long> lags() {
        var lags = new TreeMap<String, Long>();
        loops.forEach((name, each) -> lags.put(name, each.lag()));
        return lags;
    }
}
