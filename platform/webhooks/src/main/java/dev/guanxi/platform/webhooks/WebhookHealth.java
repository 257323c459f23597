package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Stops sending to receivers that are away for days or want nothing more, and tells the owner. */
@ApplicationScoped
class WebhookHealth {
    private final Webhooks webhooks;
    private final CurrentCaller caller;
    private final Notices notices;

    WebhookHealth(Webhooks webhooks, CurrentCaller caller, Notices notices) {
        this.webhooks = webhooks;
        this.caller = caller;
        this.notices = notices;
    }

    /** Nothing came through for days. */
    @WithTransaction
    Uni<Void> pause(UUID id, String reason) {
        return stop(id, webhook -> webhook.pause(reason), "webhook-paused");
    }

    /** The receiver says that it is gone. */
    @WithTransaction
    Uni<Void> giveUp(UUID id, String reason) {
        return stop(id, webhook -> webhook.giveUp(reason), "webhook-gone");
    }

    private Uni<Void> stop(UUID id, Consumer<Webhook> how, String kind) {
        caller.actAs(Caller.suite("webhooks"));
        return webhooks.find(id).chain(webhook -> {
            if (webhook == null || webhook.state().standing() != WebhookStanding.ACTIVE) {
                return Uni.createFrom().voidItem();
            }
            how.accept(webhook);
            return webhooks.save(webhook).chain(() -> notices.send(notice(webhook, kind)));
        });
    }

    private static Notice notice(Webhook webhook, String kind) {
        var state = webhook.state();
        return new Notice(
                new Addressee.Person(state.ownerId()),
                kind,
                Importance.HIGH,
                new Notice.About("webhooks", webhook.id()),
                null,
                List.of(state.url(), String.valueOf(state.reason())),
                kind + ":" + webhook.id() + ":" + webhook.version());
    }
}
