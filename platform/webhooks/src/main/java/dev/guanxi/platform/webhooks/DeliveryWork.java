package dev.guanxi.platform.webhooks;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Sends one delivery and settles what became of it. Between the two a crash can only make it be sent again. */
@ApplicationScoped
class DeliveryWork {
    private final DeliveryQueue queue;
    private final Sender sender;
    private final WebhookHealth health;
    private final WebhookConfig config;
    private final Clock clock;

    DeliveryWork(DeliveryQueue queue, Sender sender, WebhookHealth health, WebhookConfig config, Clock clock) {
        this.queue = queue;
        this.sender = sender;
        this.health = health;
        this.config = config;
        this.clock = clock;
    }

    void perform(Due due) throws Throwable {
        if (due.delivery() == null) {
            await(() -> queue.close(due));
        } else if (due.body() == null) {
            await(() -> queue.end(due, DeliveryStanding.FORGOTTEN, null));
        } else {
            settle(due, sender.send(due));
        }
    }

    private void settle(Due due, Attempt attempt) throws Throwable {
        if (attempt.succeeded()) {
            await(() -> queue.end(due, DeliveryStanding.DELIVERED, attempt).chain(() -> queue.well(due.webhook())));
        } else if (attempt.gone()) {
            await(() -> queue.end(due, DeliveryStanding.FAILED, attempt)
                    .chain(() -> health.giveUp(due.webhook(), attempt.summary())));
        } else {
            await(() -> failed(due, attempt).chain(() -> ill(due, attempt)));
        }
    }

    private Uni<Void> failed(Due due, Attempt attempt) {
        return due.attempts() < config.retries().size()
                ? queue.again(due, attempt, pause(config.retries().get(due.attempts())))
                : queue.end(due, DeliveryStanding.FAILED, attempt);
    }

    private Uni<Void> ill(Due due, Attempt attempt) {
        return queue.ill(due.webhook())
                .chain(since -> since.isPresent()
                                && since.get().isBefore(clock.instant().minus(config.patience()))
                        ? health.pause(due.webhook(), attempt.summary())
                        : Uni.createFrom().voidItem());
    }

    /** A tenth more or less, so that what failed together does not come back together. */
    static Duration pause(Duration planned) {
        return Duration.ofMillis(
                (long) (planned.toMillis() * ThreadLocalRandom.current().nextDouble(0.9, 1.1)));
    }

    private static void await(Supplier<Uni<Void>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(work);
    }
}
