package dev.guanxi.partner.deal;

import dev.guanxi.platform.domain.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a deal. */
public sealed interface DealEvent extends DomainEvent {
    record Registered(UUID dealId) implements DealEvent {}

    record Changed(UUID dealId) implements DealEvent {}

    /** It is to be won on another day than was thought; null when nobody knows any more. */
    record Rescheduled(UUID dealId, @Nullable LocalDate expectedClose) implements DealEvent {}

    record Approved(UUID dealId, UUID opportunityId) implements DealEvent {}

    record Refused(UUID dealId, String reason) implements DealEvent {}

    record Expired(UUID dealId) implements DealEvent {}

    record Progressed(UUID dealId, String stage) implements DealEvent {}

    record Won(UUID dealId) implements DealEvent {}

    record Lost(UUID dealId) implements DealEvent {}

    record PersonErased(UUID dealId) implements DealEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
