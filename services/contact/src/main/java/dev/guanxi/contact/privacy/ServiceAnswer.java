package dev.guanxi.contact.privacy;

import dev.guanxi.contact.login.Obstacle;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one service said to a request.
 *
 * @param answeredAt null while it is awaited
 * @param held how many records of which kind are about the person; of an erased one, those that stay for their figures,
 *     without the person
 * @param obstacle why the log-ins could not be looked at or ended when it was tried last; null where nothing is known
 *     to be in the way
 */
public record ServiceAnswer(
        String service,
        @Nullable Instant answeredAt,
        Map<String, Long> held,
        @Nullable Obstacle obstacle) {
    static ServiceAnswer awaited(String service, @Nullable Obstacle obstacle) {
        return new ServiceAnswer(service, null, Map.of(), obstacle);
    }
}
