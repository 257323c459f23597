package dev.guanxi.sales.territory;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a territory. */
public sealed interface TerritoryEvent extends DomainEvent {
    record Made(UUID territoryId) implements TerritoryEvent {}

    record Changed(UUID territoryId) implements TerritoryEvent {}

    /** Somebody agreed to other rules or people, or they were taken back. */
    record Realigned(UUID territoryId, UUID realignmentId) implements TerritoryEvent {}

    /** It is no more. */
    record Dropped(UUID territoryId) implements TerritoryEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
