package dev.guanxi.contact.need;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to what is said of how well a product meets a need. */
public sealed interface FulfilmentEvent extends DomainEvent {
    record Stated(UUID fulfilmentId, UUID productId, UUID needId) implements FulfilmentEvent {}

    record Changed(UUID fulfilmentId) implements FulfilmentEvent {}
}
