package dev.guanxi.sales.pool;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a public pool. */
public sealed interface LeadPoolEvent extends DomainEvent {
    record Opened(UUID poolId) implements LeadPoolEvent {}

    record Changed(UUID poolId) implements LeadPoolEvent {}

    /** It is no more. */
    record Closed(UUID poolId) implements LeadPoolEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
