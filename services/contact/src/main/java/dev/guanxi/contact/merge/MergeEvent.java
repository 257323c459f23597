package dev.guanxi.contact.merge;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a merge. */
public sealed interface MergeEvent extends DomainEvent {
    record Done(UUID mergeId) implements MergeEvent {}

    record Reversed(UUID mergeId) implements MergeEvent {}
}
