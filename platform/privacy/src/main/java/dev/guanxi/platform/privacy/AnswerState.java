package dev.guanxi.platform.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to whoever asked.
 *
 * @param part of {@code parts}, from 1; what is too large for one event comes in several
 * @param held how many records of which kind there are about the person; of a forgotten one, those that stay without
 *     the person
 * @param sealed Base64 of gzipped JSON, readable only with the key that belongs to the request; null for a receipt
 */
public record AnswerState(
        UUID requestId,
        String service,
        int part,
        int parts,
        Map<String, Long> held,
        @Nullable String sealed,
        Instant answeredAt) {}
