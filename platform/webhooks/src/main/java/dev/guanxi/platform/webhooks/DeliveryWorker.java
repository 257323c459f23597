package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.events.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes what is due and lets each delivery wait for its receiver on a thread of its own: a slow receiver uses up its own
 * share and nobody else's.
 */
@ApplicationScoped
class DeliveryWorker {
    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private final DeliveryQueue queue;
    private final DeliveryWork work;
    private final WebhookConfig config;
    private final Semaphore bell = new Semaphore(0);
    private final Map<UUID, Integer> onTheirWay = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread = new Thread(this::run, "webhooks");
    private volatile boolean running = true;

    DeliveryWorker(DeliveryQueue queue, DeliveryWork work, WebhookConfig config) {
        this.queue = queue;
        this.work = work;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            thread.start();
        }
    }

    /** What is on its way may arrive; the rest is for another replica, or for the next start. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        bell.release();
        senders.shutdown();
        if (!senders.awaitTermination(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("Some deliveries are still on their way; they are sent again");
        }
    }

    /** Says that something is to be sent. */
    void ring() {
        bell.release();
    }

    private void run() {
        while (running) {
            try {
                var due = VertxContextSupport.subscribeAndAwait(() -> queue.claim(busy()));
                due.forEach(this::dispatch);
                if (due.isEmpty()) {
                    rest();
                }
            } catch (InterruptedException e) {
                running = false;
            } catch (Throwable e) {
                wait(e);
            }
        }
    }

    private List<UUID> busy() {
        return onTheirWay.entrySet().stream()
                .filter(entry -> entry.getValue() >= config.atOnce())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void dispatch(Due due) {
        onTheirWay.merge(due.webhook(), 1, Integer::sum);
        senders.execute(() -> {
            try {
                work.perform(due);
            } catch (Throwable e) {
                LOG.warnf("A delivery is sent again when its claim has lapsed: %s", Failures.reason(e));
            } finally {
                onTheirWay.computeIfPresent(due.webhook(), (_, count) -> count == 1 ? null : count - 1);
                ring();
            }
        });
    }

    private void wait(Throwable failure) {
        LOG.warnf("Webhooks wait: %s", Failures.reason(failure));
        try {
            rest();
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void rest() throws InterruptedException {
        if (bell.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
