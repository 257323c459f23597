package dev.guanxi.commerce.product;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a product. */
public sealed interface ProductEvent extends DomainEvent {
    record Created(UUID productId) implements ProductEvent {}

    record Changed(UUID productId) implements ProductEvent {}

    record Retired(UUID productId) implements ProductEvent {}
}
