package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;

/** Stops sending to receivers that are away for days or want nothing more. */
@ApplicationScoped
class WebhookHealth {
    private final Webhooks webhooks;
    private final CurrentCaller caller;

    WebhookHealth(Webhooks webhooks, CurrentCaller caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    /** Nothing came through for days. */
    @WithTransaction
    Uni<Void> pause(UUID id, String reason) {
        return stop(id, webhook -> webhook.pause(reason));
    }

    /** The receiver says that it is gone. */
    @WithTransaction
    Uni<Void> giveUp(UUID id, String reason) {
        return stop(id, webhook -> webhook.giveUp(reason));
    }

    private Uni<Void> stop(UUID id, Consumer<Webhook> how) {
        caller.actAs(Caller.suite("webhooks"));
        return webhooks.find(id).chain(webhook -> {
            if (webhook == null || webhook.state().standing() != WebhookStanding.ACTIVE) {
                return Uni.createFrom().voidItem();
            }
            how.accept(webhook);
            return webhooks.save(webhook);
        });
    }
}
