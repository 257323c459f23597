package dev.guanxi.sales.org;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a reporting line. */
public sealed interface ReportingEvent extends DomainEvent {
    record Drawn(UUID lineId) implements ReportingEvent {}

    record Corrected(UUID lineId) implements ReportingEvent {}

    /** It should never have been here. */
    record Withdrawn(UUID lineId) implements ReportingEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
