package dev.guanxi.sales.calendar;

import dev.guanxi.platform.events.AfterCommit;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What people can do with kinds of activity: administrators define them, everybody in sales uses them. */
@ApplicationScoped
public class ActivityTypeService {
    private final ActivityTypeKeeping keeping;
    private final ActivityTypes types;
    private final ActivityCatalogue catalogue;

    ActivityTypeService(ActivityTypeKeeping keeping, ActivityTypes types, ActivityCatalogue catalogue) {
        this.keeping = keeping;
        this.types = types;
        this.catalogue = catalogue;
    }

    @WithSession
    public Uni<ActivityType> get(UUID id) {
        return types.require(id);
    }

    public Uni<ActivityType> define(String key, ActivityDefinition definition) {
        return keeping.define(key, definition).call(() -> AfterCommit.next(catalogue::reload));
    }

    public Uni<ActivityType> change(UUID id, long expectedVersion, ActivityDefinition definition) {
        return keeping.change(id, expectedVersion, definition).call(() -> AfterCommit.next(catalogue::reload));
    }
}
