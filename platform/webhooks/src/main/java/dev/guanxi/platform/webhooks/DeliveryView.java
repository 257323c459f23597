package dev.guanxi.platform.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as the API shows it, with each attempt. */
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        UUID id,
        UUID webhookId,

        @Schema(description = "What the receiver gets as `webhook-id`; a repetition has the same.")
        String messageId,

        Origin origin,

        @Schema(examples = "crm.contact.customer.created.v1")
        String type,

        UUID subject,
        DeliveryStanding standing,

        @Nullable @Schema(description = "When it is tried again.")
        Instant nextAttemptAt,

        Instant createdAt,
        @Nullable Instant finishedAt,

        @Nullable
        @Schema(
                description = "What was sent, to the letter; absent when it was erased.",
                examples = "{\"type\":\"crm.contact.customer.created.v1\"}")
        String body,

        @Schema(maxItems = 20) List<AttemptView> attempts) {
    /** One attempt. */
    @Schema(name = "WebhookAttempt")
    public record AttemptView(
            Instant at,
            @Schema(examples = "41") int latencyMillis,

            @Nullable @Schema(description = "What the receiver answered.", examples = "503")
            Integer status,

            @Nullable @Schema(description = "The first kilobyte of what it said.")
            String answer,

            @Nullable @Schema(description = "Why there was no answer.")
            String failure) {}

    static DeliveryView of(Delivery delivery) {
        var row = delivery.row();
        return new DeliveryView(
                row.id(),
                row.webhookId(),
                row.messageId(),
                row.origin(),
                row.type(),
                row.subject(),
                row.standing(),
                row.nextAttemptAt(),
                row.createdAt(),
                row.finishedAt(),
                delivery.body(),
                delivery.attempts().stream().map(DeliveryView::attempt).toList());
    }

    private static AttemptView attempt(Attempt attempt) {
        return new AttemptView(
                attempt.at(), attempt.latencyMillis(), attempt.status(), attempt.answer(), attempt.failure());
    }
}
