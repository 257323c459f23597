package dev.guanxi.marketing.response;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a response. */
public sealed interface ResponseEvent extends DomainEvent {
    record Recorded(UUID responseId) implements ResponseEvent {}

    record Linked(UUID responseId) implements ResponseEvent {}

    record PersonErased(UUID responseId) implements ResponseEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
