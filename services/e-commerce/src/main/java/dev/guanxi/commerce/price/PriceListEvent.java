package dev.guanxi.commerce.price;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a price list. */
public sealed interface PriceListEvent extends DomainEvent {
    record Created(UUID priceListId) implements PriceListEvent {}

    record Changed(UUID priceListId) implements PriceListEvent {}
}
