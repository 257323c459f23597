package dev.guanxi.service.cases;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with a case once it is open. One method, one transaction. */
@ApplicationScoped
public class CaseService {
    private final Cases cases;
    private final ServiceLevel level;
    private final CaseNews news;
    private final Clock clock;

    CaseService(Cases cases, ServiceLevel level, CaseNews news, Clock clock) {
        this.cases = cases;
        this.level = level;
        this.news = news;
        this.clock = clock;
    }

    @WithSession
    public Uni<Case> get(UUID id) {
        return cases.require(id);
    }

    @WithTransaction
    public Uni<Case> assign(UUID id, long expectedVersion, @Nullable String ownerId, @Nullable String team) {
        return cases.change(id, expectedVersion, found -> found.assign(ownerId, team))
                .call(news::assigned);
    }

    @WithTransaction
    public Uni<Case> prioritise(UUID id, long expectedVersion, Priority priority) {
        return cases.change(id, expectedVersion, found -> found.prioritise(priority, level, clock.instant()));
    }

    @WithTransaction
    public Uni<Case> pause(UUID id, long expectedVersion) {
        return cases.change(id, expectedVersion, found -> found.pause(clock.instant()));
    }

    @WithTransaction
    public Uni<Case> resume(UUID id, long expectedVersion) {
        return cases.change(id, expectedVersion, found -> found.resume(level, clock.instant()));
    }

    @WithTransaction
    public Uni<Case> resolve(UUID id, long expectedVersion, String resolution) {
        return cases.change(id, expectedVersion, found -> found.resolve(resolution, clock.instant()));
    }

    @WithTransaction
    public Uni<Case> close(UUID id, long expectedVersion) {
        return cases.change(id, expectedVersion, Case::close);
    }

    @WithTransaction
    public Uni<Case> reopen(UUID id, long expectedVersion) {
        return cases.change(id, expectedVersion, found -> found.reopen(level, clock.instant()));
    }
}
