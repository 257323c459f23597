package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a call. */
public sealed interface CallEvent extends DomainEvent {
    record Begun(UUID callId) implements CallEvent {}

    /** Something was offered while it lasted. */
    record Quoted(UUID callId, UUID quoteId) implements CallEvent {}

    /** Something was ordered while it lasted. */
    record Ordered(UUID callId, UUID quoteId) implements CallEvent {}

    record Ended(UUID callId, String result, Effect effect) implements CallEvent {}

    /** Whoever took it did not come back in time. */
    record Abandoned(UUID callId) implements CallEvent {}

    /** The customer goes by another record now. */
    record Changed(UUID callId) implements CallEvent {}

    /** Nothing is left of what it said of the person; that there was a call stays. */
    record PersonErased(UUID callId) implements CallEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
