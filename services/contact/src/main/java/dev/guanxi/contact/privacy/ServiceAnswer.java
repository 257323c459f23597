package dev.guanxi.contact.privacy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one service said to a request.
 *
 * @param answeredAt null while it is awaited
 * @param held how many records of which kind are about the person; of an erased one, those that stay for their figures,
 *     without the person
 */
public record ServiceAnswer(String service, @Nullable Instant answeredAt, Map<String, Long> held) {}
