package dev.guanxi.contact.fit;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a version of a definition. */
public sealed interface TargetDefinitionEvent extends DomainEvent {
    record Drafted(UUID definitionId) implements TargetDefinitionEvent {}

    record Changed(UUID definitionId) implements TargetDefinitionEvent {}

    record Published(UUID definitionId) implements TargetDefinitionEvent {}

    record Reviewed(UUID definitionId) implements TargetDefinitionEvent {}

    record Retired(UUID definitionId) implements TargetDefinitionEvent {}
}
