package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of kinds of activity. One method, one transaction. */
@ApplicationScoped
class ActivityTypeKeeping {
    private final ActivityTypes types;
    private final Clock clock;

    ActivityTypeKeeping(ActivityTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ActivityType> define(String key, ActivityDefinition definition) {
        return types.isTaken(key)
                .invoke(taken -> ensureField(!taken, "key", "activity-type-taken", key))
                .chain(() -> types.add(ActivityType.define(key, definition, clock.instant())));
    }

    @WithTransaction
    Uni<ActivityType> change(UUID id, long expectedVersion, ActivityDefinition definition) {
        return types.change(id, expectedVersion, type -> type.change(definition));
    }
}
