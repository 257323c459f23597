package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to what a customer is worth. */
public sealed interface CustomerValueEvent extends DomainEvent {
    record Revalued(UUID customerId) implements CustomerValueEvent {}

    record Classified(UUID customerId, ValueClass valueClass) implements CustomerValueEvent {}
}
