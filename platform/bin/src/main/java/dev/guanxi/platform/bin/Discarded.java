package dev.guanxi.platform.bin;

import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way into the bin.
 *
 * @param title what people know it by
 * @param ownership to whom it belongs; they see it in the bin
 * @param togetherWith the record whose removal takes this one along, and with which it comes back
 */
public record Discarded(
        UUID id,
        String title,
        Ownership ownership,
        @Nullable UUID togetherWith) {}
