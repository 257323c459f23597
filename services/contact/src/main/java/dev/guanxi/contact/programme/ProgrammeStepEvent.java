package dev.guanxi.contact.programme;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a programme's step. */
public sealed interface ProgrammeStepEvent extends DomainEvent {
    record Added(UUID stepId) implements ProgrammeStepEvent {}

    record Changed(UUID stepId) implements ProgrammeStepEvent {}

    record Retired(UUID stepId) implements ProgrammeStepEvent {}
}
