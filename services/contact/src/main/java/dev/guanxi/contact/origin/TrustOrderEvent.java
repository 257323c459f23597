package dev.guanxi.contact.origin;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the order of trust. */
public sealed interface TrustOrderEvent extends DomainEvent {
    record Changed(UUID trustOrderId) implements TrustOrderEvent {}
}
