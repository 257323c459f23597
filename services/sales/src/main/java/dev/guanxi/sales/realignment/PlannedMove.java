package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.territory.RecordKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that falls elsewhere, or goes to somebody else.
 *
 * @param fromTerritory null when it fell into none
 * @param toTerritory null when it falls into none
 * @param amount of a deal
 */
record PlannedMove(
        RecordKind kind,
        UUID record,
        @Nullable UUID fromTerritory,
        @Nullable UUID toTerritory,
        Ownership from,
        Ownership to,
        @Nullable Money amount) {}
