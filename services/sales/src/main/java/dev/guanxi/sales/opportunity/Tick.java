package dev.guanxi.sales.opportunity;

import java.time.Instant;

/**
 * Something on the way of a deal that somebody said is so.
 *
 * @param pipeline whose criterion it is
 * @param criterion its key
 * @param by who said so, by the subject of their token
 * @param at when, as {@link Instant} writes it: the database's driver reads JSON without knowing of times
 */
public record Tick(String pipeline, String criterion, String by, String at) {
    Instant time() {
        return Instant.parse(at);
    }

    boolean isOf(String way, String key) {
        return pipeline.equals(way) && criterion.equals(key);
    }
}
