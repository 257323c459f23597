package dev.guanxi.contact.customer;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a customer. */
public sealed interface CustomerEvent extends DomainEvent {
    record Created(UUID customerId) implements CustomerEvent {}

    record Changed(UUID customerId) implements CustomerEvent {}

    record Assigned(UUID customerId, @Nullable String ownerId) implements CustomerEvent {}

    record Classified(UUID customerId, String valueClass) implements CustomerEvent {}

    record Merged(UUID customerId, UUID into) implements CustomerEvent {}

    /** It was merged by mistake, and goes on by itself with what it had. */
    record Separated(UUID customerId) implements CustomerEvent {}

    /** It lies in the recycle bin from now on: nobody does business under it. */
    record Removed(UUID customerId) implements CustomerEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID customerId) implements CustomerEvent {}

    record Erased(UUID customerId) implements CustomerEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
