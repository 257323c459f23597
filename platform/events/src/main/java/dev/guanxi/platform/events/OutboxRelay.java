package dev.guanxi.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox remembers: at least once, in order per aggregate, one replica at a time. It
 * works on a thread of its own, so that neither the broker nor the database can hold up a request.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventsConfig config;
    private final Map<String, Object> kafka;
    private final RelayBell bell;
    private final TopicCatalogue topics;
    private final Clock clock;
    private final OutboxTable outbox;
    private final Lease lease;
    private final DatabaseListener listener;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private @Nullable OutboxSender sender;
    private volatile boolean running = true;
    private Instant measured = Instant.EPOCH;
    private boolean busy;
    private volatile Duration age = Duration.ZERO;

    OutboxRelay(
            EventsConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RelayBell bell,
            TopicCatalogue topics,
            DataSource database,
            Clock clock,
            MeterRegistry metrics) {
        this.config = config;
        this.kafka = kafka;
        this.bell = bell;
        this.topics = topics;
        this.clock = clock;
        this.outbox = new OutboxTable(database);
        this.lease = new Lease(database, "outbox", config.relay().lease());
        this.listener = new DatabaseListener(database, "outbox", _ -> bell.ring());
        Gauge.builder("guanxi.outbox.age", () -> age.toMillis() / 1000.0)
                .description("Age of the oldest announcement that is not yet sent")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        if (config.relay().enabled()) {
            listener.start();
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        listener.stop();
        bell.ring();
        if (thread.isAlive()) {
            thread.join(config.relay().delivery());
        }
    }

    /** How long the oldest announcement has been waiting. */
    public Duration age() {
        return age;
    }

    private void run() {
        var pause = config.relay().poll();
        while (running) {
            try {
                var heard = bell.await(pause, busy ? config.relay().gathering() : Duration.ZERO);
                relay(heard);
                pause = config.relay().poll();
            } catch (InterruptedException e) {
                running = false;
            } catch (SQLException | RuntimeException e) {
                pause = longer(pause);
                LOG.warnf("Announcements wait and will be sent later: %s", e.getMessage());
            }
        }
        close();
    }

    private void relay(boolean heard) throws SQLException {
        if (lease.hold(safety())) {
            topics.ensure();
            while (running && lease.hold(safety()) && drain()) {}
            if (!clock.instant().isBefore(measured.plus(config.relay().poll()))) {
                measure();
            }
        } else if (heard) {
            outbox.ringOthers();
        }
    }

    /** Enough of the lease must be left for a record to arrive or fail while it is still ours. */
    private Duration safety() {
        return config.relay().delivery().multipliedBy(3).dividedBy(2);
    }

    /** Sends one batch; true when there may be more. */
    private boolean drain() throws SQLException {
        var rows = outbox.oldest(config.relay().batch());
        busy = rows.size() >= config.relay().much();
        if (rows.isEmpty()) {
            return false;
        }
        topics.ensureDeadLetters(rows.stream()
                .map(OutboxRow::topic)
                .filter(topic -> topic.endsWith(TopicCatalogue.DEAD_LETTERS))
                .collect(Collectors.toSet()));
        var outcome = sender().send(rows);
        if (!outcome.delivered().isEmpty()) {
            outbox.delete(outcome.delivered());
        }
        for (var unsendable : outcome.unsendable().entrySet()) {
            LOG.errorf("Announcements of %s are parked: %s", unsendable.getKey(), unsendable.getValue());
            outbox.park(unsendable.getKey(), unsendable.getValue());
        }
        if (outcome.failure() != null) {
            measure();
            close();
            throw new IllegalStateException(
                    "the broker did not take %s of them"
                            .formatted(rows.size() - outcome.delivered().size()),
                    outcome.failure());
        }
        return rows.size() == config.relay().batch();
    }

    private OutboxSender sender() {
        var present = sender;
        if (present == null) {
            present = new OutboxSender(config, kafka);
            sender = present;
        }
        return present;
    }

    private void measure() throws SQLException {
        var now = clock.instant();
        measured = now;
        age = outbox.oldestSince()
                .map((Instant since) -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }

    private void close() {
        if (sender != null) {
            sender.close();
            sender = null;
        }
        if (!running) {
            release();
        }
    }

    private void release() {
        try {
            lease.release();
        } catch (SQLException e) {
            LOG.debug("The lease will lapse by itself", e);
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
