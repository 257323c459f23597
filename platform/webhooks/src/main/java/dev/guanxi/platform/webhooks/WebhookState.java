package dev.guanxi.platform.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a webhook; its secret is not. */
public record WebhookState(
        String url,
        List<String> types,
        @Nullable String description,
        boolean enabled,
        WebhookStanding standing,
        @Nullable String reason,
        @Nullable Instant formerSecretUntil,
        String ownerId,
        @Nullable String team,
        Instant createdAt) {}
