package dev.guanxi.contact.contact;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a contact. */
public sealed interface ContactEvent extends DomainEvent {
    record Created(UUID contactId) implements ContactEvent {}

    record Changed(UUID contactId) implements ContactEvent {}

    /** The person is with another customer now. */
    record Moved(UUID contactId, UUID customerId) implements ContactEvent {}

    record Merged(UUID contactId, UUID into) implements ContactEvent {}

    /** It was merged by mistake, and goes on by itself with what it had. */
    record Separated(UUID contactId) implements ContactEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID contactId) implements ContactEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID contactId) implements ContactEvent {}

    record Erased(UUID contactId) implements ContactEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
