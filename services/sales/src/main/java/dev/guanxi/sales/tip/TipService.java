package dev.guanxi.sales.tip;

import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with tips. One method, one transaction. */
@ApplicationScoped
public class TipService {
    private final Tips tips;
    private final Board board;
    private final CurrentCaller caller;
    private final Clock clock;

    TipService(Tips tips, Board board, CurrentCaller caller, Clock clock) {
        this.tips = tips;
        this.board = board;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Tip> get(UUID id) {
        return tips.require(id);
    }

    @WithTransaction
    public Uni<Tip> post(TipProfile profile) {
        var author = caller.get();
        return tips.add(Tip.post(profile, author.id(), author.homeTeam(), clock.instant()));
    }

    @WithTransaction
    public Uni<Tip> change(UUID id, long expectedVersion, TipProfile profile) {
        return tips.change(id, expectedVersion, tip -> {
            board.ensureTheirs(tip);
            tip.change(profile, clock.instant());
        });
    }

    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return tips.require(id)
                .invoke(board::ensureTheirs)
                .invoke(tip -> tip.expectVersion(expectedVersion))
                .invoke(Tip::drop)
                .chain(tip -> tips.removeAll(List.of(tip)));
    }
}
