package dev.guanxi.platform.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with all that is known of it.
 *
 * @param body what was sent; null when it was erased
 */
record Delivery(DeliveryRow row, @Nullable String body, List<Attempt> attempts) {}
