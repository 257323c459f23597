package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a kind of expense. */
public sealed interface ExpenseKindEvent extends DomainEvent {
    record Defined(UUID kindId) implements ExpenseKindEvent {}

    record Changed(UUID kindId) implements ExpenseKindEvent {}
}
