package dev.guanxi.contact.object;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a record of an administrator's kind. */
public sealed interface ObjectEvent extends DomainEvent {
    record Created(UUID objectId) implements ObjectEvent {}

    record Changed(UUID objectId) implements ObjectEvent {}

    record Assigned(UUID objectId, @Nullable String ownerId) implements ObjectEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID objectId) implements ObjectEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID objectId) implements ObjectEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID objectId) implements ObjectEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
