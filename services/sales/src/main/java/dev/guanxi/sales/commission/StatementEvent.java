package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to somebody's statement. */
public sealed interface StatementEvent extends DomainEvent {
    /** It is settled what is paid. */
    record Approved(UUID subjectId) implements StatementEvent {}

    /** The money is there. */
    record Paid(UUID subjectId) implements StatementEvent {}
}
