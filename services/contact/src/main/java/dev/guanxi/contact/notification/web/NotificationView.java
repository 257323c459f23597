package dev.guanxi.contact.notification.web;

import dev.guanxi.contact.notification.Notification;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notification as the API shows it. */
@Schema(name = "Notification")
public record NotificationView(
        UUID id,

        @Schema(description = "Grows in the order in which notifications come; the `id` of the stream's events.")
        long position,

        @Schema(examples = "promise-missed") String kind,

        @Schema(description = "HIGH, NORMAL or LOW.", examples = "HIGH")
        String importance,

        @Schema(description = "Which service tells it.", examples = "contact")
        String service,

        @Schema(
                description = "The record to open: the last part of its address in the service's API.",
                examples = "expectations")
        String recordKind,

        UUID recordId,
        @Nullable UUID customerId,

        @Schema(
                description = "What it says, in the language that Accept-Language prefers.",
                examples = "华为: less came than was promised (delivery: promised 3, came 4 days)")
        String text,

        Instant occurredAt,
        @Nullable Instant readAt) {
    static NotificationView of(Notification notification, Locale language) {
        var row = notification.row();
        return new NotificationView(
                row.id(),
                row.position(),
                row.kind(),
                row.importance(),
                row.service(),
                row.about().kind(),
                row.about().id(),
                row.customerId(),
                notification.text(language),
                row.occurredAt(),
                row.readAt());
    }
}
