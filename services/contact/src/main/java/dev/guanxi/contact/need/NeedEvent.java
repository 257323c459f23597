package dev.guanxi.contact.need;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a need in the catalogue. */
public sealed interface NeedEvent extends DomainEvent {
    record Named(UUID needId) implements NeedEvent {}

    record Changed(UUID needId) implements NeedEvent {}

    record Retired(UUID needId) implements NeedEvent {}
}
