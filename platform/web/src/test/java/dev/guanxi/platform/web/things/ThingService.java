package dev.guanxi.platform.web.things;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people can do with things. */
@ApplicationScoped
public class ThingService {
    private final Things things;
    private final CurrentCaller caller;
    private final Clock clock;

    ThingService(Things things, CurrentCaller caller, Clock clock) {
        this.things = things;
        this.caller = caller;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Thing> make(String name) {
        return Uni.createFrom()
                .item(() -> new Thing(name, caller.get().id(), clock.instant()))
                .chain(things::add);
    }

    @WithSession
    public Uni<Thing> get(UUID id) {
        return things.require(id);
    }

    @WithTransaction
    public Uni<Thing> paint(UUID id, long expectedVersion, String name, @Nullable String colour) {
        return things.change(id, expectedVersion, thing -> thing.paint(name, colour));
    }

    /** Paints one after the other, in the order that is asked for. */
    @WithTransaction
    public Uni<Long> paintAll(List<UUID> ids, String colour, boolean inOneView) {
        return InTransaction.update(inOneView ? "set transaction isolation level repeatable read" : "select 1")
                .onItem()
                .transformToMulti(_ -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id ->
                        things.change(id, thing -> thing.paint(thing.state().name(), colour)))
                .collect()
                .with(Collectors.counting());
    }
}
