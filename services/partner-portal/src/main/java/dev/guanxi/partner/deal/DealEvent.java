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

    /** The partner does not pursue it any more. */
    record Withdrawn(UUID dealId, String reason) implements DealEvent {}

    record Expired(UUID dealId) implements DealEvent {}

    record Progressed(UUID dealId, String stage) implements DealEvent {}

    record Won(UUID dealId) implements DealEvent {}

    record Lost(UUID dealId) implements DealEvent {}

    /** It lies in the recycle bin from now on, and keeps nobody from the customer. */
    record Removed(UUID dealId) implements DealEvent {}

    /** It is back from the recycle bin. */
    record Returned(UUID dealId) implements DealEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID dealId) implements DealEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    record PersonErased(UUID dealId) implements DealEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
