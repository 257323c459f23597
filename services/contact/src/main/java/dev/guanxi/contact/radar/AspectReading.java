package dev.guanxi.contact.radar;

import dev.guanxi.contact.timeline.RelationshipAspect;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one aspect of a relationship is looked after.
 *
 * @param entries how often in the time that was asked about
 * @param lastAt when last at all; null when never
 */
public record AspectReading(
        RelationshipAspect aspect, long entries, @Nullable Instant lastAt) {
    boolean isCovered() {
        return entries > 0;
    }
}
