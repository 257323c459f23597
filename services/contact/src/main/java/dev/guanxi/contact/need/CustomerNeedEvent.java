package dev.guanxi.contact.need;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to what one customer needs. */
public sealed interface CustomerNeedEvent extends DomainEvent {
    record Noted(UUID customerNeedId, UUID customerId) implements CustomerNeedEvent {}

    record Changed(UUID customerNeedId) implements CustomerNeedEvent {}

    /** The customer has what they needed. */
    record Met(UUID customerNeedId) implements CustomerNeedEvent {}

    /** It was not enough, or does not last. */
    record Reopened(UUID customerNeedId) implements CustomerNeedEvent {}

    record Moved(UUID customerNeedId, UUID customerId) implements CustomerNeedEvent {}

    record Erased(UUID customerNeedId) implements CustomerNeedEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
