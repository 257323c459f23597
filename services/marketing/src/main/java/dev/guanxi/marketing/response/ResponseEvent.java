package dev.guanxi.marketing.response;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a response. */
public sealed interface ResponseEvent extends DomainEvent {
    record Recorded(UUID responseId) implements ResponseEvent {}

    /** It has other values in fields of an administrator, or somebody else looks after it. */
    record Changed(UUID responseId) implements ResponseEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID responseId) implements ResponseEvent {}

    /** It is back from the recycle bin. */
    record Returned(UUID responseId) implements ResponseEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID responseId) implements ResponseEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    record Linked(UUID responseId) implements ResponseEvent {}

    record PersonErased(UUID responseId) implements ResponseEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
