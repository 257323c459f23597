package dev.guanxi.contact.interaction;

import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of an interaction.
 *
 * @param contactIds who of theirs took part
 * @param minutes how long it took
 * @param course how it went (经过)
 * @param result what came of it (结果)
 * @param aspects what of the relationship it served
 * @param cost what we spent on it, such as a gift's price
 * @param hours what our people spent on it, with preparation and travel; when nobody says, the minutes count
 */
public record Report(
        InteractionKind kind,
        Direction direction,
        List<UUID> contactIds,
        Instant startedAt,
        @Nullable Integer minutes,
        String subject,
        @Nullable String course,
        @Nullable String result,
        Set<RelationshipAspect> aspects,
        @Nullable Money cost,
        @Nullable BigDecimal hours) {}
