package dev.guanxi.service.installedbase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An installed product as other services learn of it.
 *
 * @param serial null where pieces are not told apart; they are one record then
 * @param orderLine which line of the order it came with; the first is 0
 * @param custom what is in fields that an administrator defined, by their keys
 * @param warrantyUntil the last day of the warranty; null without one
 */
public record InstalledProductState(
        UUID customerId,
        UUID productId,
        String sku,
        String name,
        @Nullable String serial,
        int quantity,
        UUID orderId,
        int orderLine,
        Standing status,
        Map<String, Object> custom,
        @Nullable LocalDate warrantyUntil,
        Instant installedAt) {}
