package dev.guanxi.platform.webhooks;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with webhooks. One method, one transaction. */
@ApplicationScoped
class WebhookService {
    /** How many webhooks a service has at most: each costs a look at every event. */
    static final int MOST = 100;

    private static final Listing<WebhookRow> LISTING = Listing.of("webhook", WebhookRow.COLUMNS, WebhookRow::of)
            .ownedBy(new Visibility.Columns("owner_id", null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("url", "url", FieldType.TEXT)
            .filter("standing", "standing", FieldType.TEXT)
            .filter("enabled", "enabled", FieldType.BOOLEAN)
            .by("-createdAt");
    private static final String CLEAR_LANES = "delete from webhook_lane where webhook_id = $1";
    private static final String WAKE_LANES = "update webhook_lane set next_at = now() where webhook_id = $1";
    private static final String REFRESH =
            "update webhook set failures = 0, failing_since = null, rests_until = '-infinity' where id = $1";

    private final Webhooks webhooks;
    private final Listeners listeners;
    private final EventTypes types;
    private final Guard guard;
    private final DeliveryWorker worker;
    private final WebhookConfig config;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Pool database;
    private final Cursors cursors;

    WebhookService(
            Webhooks webhooks,
            Listeners listeners,
            EventTypes types,
            Guard guard,
            DeliveryWorker worker,
            WebhookConfig config,
            CurrentCaller caller,
            Clock clock,
            Pool database,
            Cursors cursors) {
        this.webhooks = webhooks;
        this.listeners = listeners;
        this.types = types;
        this.guard = guard;
        this.worker = worker;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.database = database;
        this.cursors = cursors;
    }

    List<PublishedType> types() {
        return types.all();
    }

    Uni<Page<WebhookRow>> page(PageRequest request) {
        return LISTING.page(database, cursors, request, webhooks.visible());
    }

    @WithSession
    Uni<Webhook> get(UUID id) {
        return webhooks.require(id);
    }

    /** From now on, all that the caller may see of these types is sent there. */
    @WithTransaction
    Uni<Webhook> create(Subscription subscription) {
        ensureSensible(subscription);
        var owner = listeners.owner(caller.get());
        return database.query("select count(*) from webhook")
                .execute()
                .invoke(rows -> ensure(rows.iterator().next().getLong(0) < MOST, "webhooks-too-many", MOST))
                .chain(() -> webhooks.add(Webhook.create(Ids.next(), subscription, owner, clock.instant())));
    }

    private void ensureSensible(Subscription subscription) {
        guard.check(subscription.url());
        types.ensureKnown(subscription.types());
    }

    @WithTransaction
    Uni<Webhook> change(UUID id, long expectedVersion, Subscription subscription) {
        ensureSensible(subscription);
        return webhooks.change(id, expectedVersion, webhook -> webhook.change(subscription))
                .invoke(worker::ring);
    }

    @WithTransaction
    Uni<Webhook> rotate(UUID id, long expectedVersion) {
        var until = clock.instant().plus(config.formerSecret());
        return webhooks.change(id, expectedVersion, webhook -> webhook.rotate(until));
    }

    /** Sends again, what happened meanwhile first. */
    @WithTransaction
    Uni<Webhook> resume(UUID id) {
        return webhooks.change(id, Webhook::resume)
                .call(() -> InTransaction.update(WAKE_LANES, id))
                .call(() -> InTransaction.update(REFRESH, id))
                .invoke(worker::ring);
    }

    /** Sends nothing more; the log of what was sent stays for as long as logs are kept. */
    @WithTransaction
    Uni<Void> remove(UUID id, long expectedVersion) {
        return webhooks.require(id)
                .invoke(webhook -> webhook.expectVersion(expectedVersion))
                .call(webhook -> webhooks.removeAll(List.of(webhook)))
                .chain(() -> InTransaction.update(CLEAR_LANES, id))
                .replaceWithVoid();
    }
}
