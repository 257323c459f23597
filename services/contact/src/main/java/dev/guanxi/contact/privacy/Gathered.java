package dev.guanxi.contact.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer that arrived.
 *
 * @param part of {@code parts}, from 1
 * @param sealed Base64, or null for a receipt
 */
public record Gathered(
        UUID requestId,
        String service,
        int part,
        int parts,
        Map<String, Long> held,
        @Nullable String sealed,
        Instant answeredAt) {}
