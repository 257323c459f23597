package dev.guanxi.sales.quota;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a quota. */
public sealed interface QuotaEvent extends DomainEvent {
    record Set(UUID quotaId) implements QuotaEvent {}

    record Changed(UUID quotaId) implements QuotaEvent {}

    /** It holds no longer. */
    record Withdrawn(UUID quotaId) implements QuotaEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
