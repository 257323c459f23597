package dev.guanxi.platform.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as the API shows it. */
@Schema(name = "Webhook")
public record WebhookView(
        UUID id,
        String url,
        List<String> types,
        @Nullable String description,
        boolean enabled,
        WebhookStanding standing,

        @Nullable @Schema(description = "Why it is paused or gone.", examples = "HTTP 503")
        String reason,

        @Nullable
        @Schema(
                description = "With it the receiver verifies signatures. Shown once: when it was made.",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Nullable @Schema(description = "Until then messages are signed with the former secret, too.")
        Instant formerSecretUntil,

        @Schema(description = "In whose name it hears: nothing is sent that they may not see.")
        String ownerId,

        Instant createdAt) {
    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return of(webhook, webhook.secret());
    }

    private static WebhookView of(Webhook webhook, @Nullable String secret) {
        var s = webhook.state();
        return new WebhookView(
                webhook.id(),
                s.url(),
                s.types(),
                s.description(),
                s.enabled(),
                s.standing(),
                s.reason(),
                secret,
                s.formerSecretUntil(),
                s.ownerId(),
                s.createdAt());
    }
}
