package dev.guanxi.sales.scoring;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Learns from the leads that ended, whenever somebody wants it or it is due. */
@ApplicationScoped
public class Learning {
    /** So many trainings are listed. */
    public static final int MOST_LISTED = Trainings.MOST;

    private final History history;
    private final Trainings trainings;
    private final CurrentCaller caller;
    private final Clock clock;

    Learning(History history, Trainings trainings, CurrentCaller caller, Clock clock) {
        this.history = history;
        this.trainings = trainings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Learns now. Open leads are judged by it within moments, whether it is of use or not. */
    @WithTransaction
    public Uni<Training> learn() {
        return history.learnt().chain(this::keep);
    }

    /** Learns unless that was done lately, on this replica or another. */
    @WithTransaction
    Uni<Void> learnIfDue(Duration every) {
        return trainings
                .isDue(clock.instant().minus(every))
                .chain(due -> due ? learn().replaceWithVoid() : Uni.createFrom().voidItem());
    }

    private Uni<Training> keep(List<Model> models) {
        return trainings
                .add(Ids.next(), clock.instant(), caller.get().id(), models)
                .call(() -> AfterCommit.next(trainings::reload));
    }

    /** What was learnt of late, the last first. */
    public Uni<List<Training>> last() {
        return trainings.last();
    }

    public Uni<Training> get(UUID id) {
        return trainings.require(id);
    }
}
