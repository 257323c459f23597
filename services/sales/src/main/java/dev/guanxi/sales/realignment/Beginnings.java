package dev.guanxi.sales.realignment;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Lets realignments begin whose day has come, and takes note of what the contact service made of what it was asked. */
@ApplicationScoped
class Beginnings {
    private final Realignments realignments;
    private final Moves moves;
    private final CurrentCaller caller;
    private final Clock clock;

    Beginnings(Realignments realignments, Moves moves, CurrentCaller caller, Clock clock) {
        this.realignments = realignments;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> look() {
        caller.actAs(Caller.suite("sales-realignments"));
        return moves.hear()
                .chain(() -> realignments.due(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .invoke(due -> due.forEach(one -> one.begin(clock.instant())))
                .chain(due -> realignments.saveAll(due));
    }
}
