package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a call list. */
public sealed interface CallListEvent extends DomainEvent {
    record Made(UUID listId) implements CallListEvent {}

    record Changed(UUID listId) implements CallListEvent {}

    /** Its open numbers were given to people. */
    record Shared(UUID listId) implements CallListEvent {}
}
