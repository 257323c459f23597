package dev.guanxi.platform.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One consumer's thread: fetches batch after batch. While the surroundings are away it waits, losing nothing. */
final class ConsumerLoop implements Runnable, ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Enough to leave the group; a request for events that lies at the broker is not waited for. */
    private static final Duration GOODBYE = Duration.ofMillis(300);

    private final EventConsumer consumer;
    private final ConsumerFactory factory;
    private final EventsConfig config;
    private final Offsets offsets;
    private final Handling handling;
    private final Foreground foreground;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile @Nullable Consumer<String, byte[]> kafka;
    private volatile long lag;
    private volatile long upToDate = System.nanoTime();
    private volatile boolean stuck;
    private volatile boolean complete;
    private int failures;

    ConsumerLoop(
            EventConsumer consumer,
            ConsumerFactory factory,
            EventsConfig config,
            Intake intake,
            Offsets offsets,
            Foreground foreground) {
        this.consumer = consumer;
        this.factory = factory;
        this.config = config;
        this.offsets = offsets;
        this.foreground = foreground;
        this.handling = new Handling(consumer, config, intake, this::sleep);
        this.thread = new Thread(this, "consumer-" + consumer.name());
    }

    /** Begins, once. */
    synchronized void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** Waits for a consumer that was let go. */
    void join() throws InterruptedException {
        if (thread.isAlive()) {
            thread.join(PATIENCE);
        }
    }

    /** Events behind the end of the log, as far as known. */
    long lag() {
        return lag;
    }

    /** Stops after the batch at hand; nobody waits for it. */
    void letGo() {
        running = false;
        stopping.countDown();
        if (kafka instanceof Consumer<String, byte[]> open) {
            open.wakeup();
        }
    }

    /** Whether it has read all partitions that it was given to their ends. */
    boolean isComplete() {
        return complete && !stuck;
    }

    /** For how long events have been waiting; nothing when none is known to wait. */
    Duration behind() {
        return lag == 0 && !stuck ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - upToDate);
    }

    @Override
    public void run() {
        while (running) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.debugf("%s stops", consumer.name());
            } catch (RuntimeException e) {
                LOG.warnf("%s begins anew: %s", consumer.name(), Failures.reason(e));
                pause();
            }
        }
    }

    private void follow() {
        var open = factory.open(consumer);
        try {
            kafka = open;
            open.subscribe(consumer.topics().stream().map(config::onBroker).toList(), this);
            while (running) {
                turn(open);
            }
        } finally {
            open.close(CloseOptions.timeout(GOODBYE));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            try {
                var stands = offsets.find(consumer.name(), partition);
                open().seek(partition, stands.orElse(0));
            } catch (SQLException e) {
                throw new IllegalStateException("the place in the log is not readable now: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // the place in the log was kept with the last effect
    }

    private void turn(Consumer<String, byte[]> open) {
        var records = open.poll(TURN);
        var batch = StreamSupport.stream(records.spliterator(), false).toList();
        try {
            if (!batch.isEmpty()) {
                foreground.letIn(batch.size(), () -> takeIn(open, batch), this::sleep);
            }
            failures = 0;
            stuck = false;
            lag = open.assignment().stream()
                    .mapToLong(partition -> open.currentLag(partition).orElse(0))
                    .sum();
            complete = !open.assignment().isEmpty()
                    && open.assignment().stream()
                            .allMatch(partition -> open.currentLag(partition).orElse(1) == 0);
            if (lag == 0) {
                upToDate = System.nanoTime();
            }
        } catch (Handling.Surroundings e) {
            LOG.warnf("%s waits: %s", consumer.name(), e.getMessage());
            rewind(open, batch);
            pause();
        }
    }

    private void takeIn(Consumer<String, byte[]> open, List<ConsumerRecord<String, byte[]>> batch) {
        handling.takeIn(batch);
        open.commitAsync(committed(batch), null);
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(List<ConsumerRecord<String, byte[]>> batch) {
        return Position.after(batch).stream()
                .collect(Collectors.toMap(Position::partition, p -> new OffsetAndMetadata(p.nextOffset())));
    }

    private static void rewind(Consumer<String, byte[]> open, List<ConsumerRecord<String, byte[]>> batch) {
        var first = new HashMap<TopicPartition, Long>();
        batch.forEach(r -> first.merge(new TopicPartition(r.topic(), r.partition()), r.offset(), Math::min));
        first.forEach(open::seek);
    }

    private Consumer<String, byte[]> open() {
        var open = kafka;
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        return open;
    }

    private void pause() {
        var pause = config.consumers().backoff().multipliedBy(1L << Math.min(failures++, 6));
        stuck = true;
        sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    private void sleep(Duration pause) {
        try {
            var _ = stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
