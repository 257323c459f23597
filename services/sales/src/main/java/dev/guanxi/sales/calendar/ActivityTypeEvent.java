package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a kind of activity. */
public sealed interface ActivityTypeEvent extends DomainEvent {
    record Defined(UUID activityTypeId) implements ActivityTypeEvent {}

    record Changed(UUID activityTypeId) implements ActivityTypeEvent {}
}
