package dev.guanxi.platform.webhooks;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address outside that hears what happens here, as far as its owner may see it. */
@Entity
public class Webhook extends AggregateRoot<DomainEvent> implements Owned {
    private String url;

    /** With blanks between them. */
    private String types;

    private @Nullable String description;
    private boolean enabled;

    @Enumerated(EnumType.STRING)
    private WebhookStanding standing;

    private @Nullable String reason;

    @Embedded
    private Secrets secrets;

    private String ownerId;
    private @Nullable String team;

    /** The caller who made it, as JSON: in whose name it hears. */
    private String owner;

    private Instant createdAt;

    protected Webhook() {} // JPA

    private Webhook(UUID id, Subscription subscription, Owner owner, Instant at) {
        super(id);
        write(subscription);
        this.standing = WebhookStanding.ACTIVE;
        this.secrets = Secrets.first();
        this.ownerId = owner.id();
        this.team = owner.team();
        this.owner = owner.json();
        this.createdAt = at;
    }

    /** In whose name a webhook hears. */
    record Owner(String id, @Nullable String team, String json) {}

    static Webhook create(UUID id, Subscription subscription, Owner owner, Instant at) {
        return new Webhook(id, subscription, owner, at);
    }

    void change(Subscription subscription) {
        var moved = !subscription.url().equals(url);
        write(subscription);
        if (moved && standing == WebhookStanding.GONE) {
            standing = WebhookStanding.ACTIVE;
            reason = null;
        }
    }

    private void write(Subscription subscription) {
        this.url = subscription.url();
        this.types = String.join(" ", subscription.types());
        this.description = subscription.description();
        this.enabled = subscription.enabled();
    }

    /** Signs with a new secret from now on, and for a while with the former, too. */
    void rotate(Instant formerUntil) {
        secrets = secrets.next(formerUntil);
    }

    void pause(String reason) {
        this.standing = WebhookStanding.PAUSED;
        this.reason = reason;
    }

    void giveUp(String reason) {
        this.standing = WebhookStanding.GONE;
        this.reason = reason;
    }

    void resume() {
        ensure(standing != WebhookStanding.ACTIVE, "webhook-active");
        this.standing = WebhookStanding.ACTIVE;
        this.reason = null;
    }

    /** Refuses when nothing would be sent. */
    void ensureSending() {
        ensure(enabled && standing == WebhookStanding.ACTIVE, "webhook-not-sending");
    }

    String secret() {
        return secrets.secret();
    }

    private List<String> types() {
        return List.of(types.split(" ", -1));
    }

    String owner() {
        return owner;
    }

    Subscription subscription() {
        return new Subscription(url, types(), description, enabled);
    }

    @Override
    public WebhookState state() {
        return new WebhookState(
                url, types(), description, enabled, standing, reason, secrets.formerUntil(), ownerId, team, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
