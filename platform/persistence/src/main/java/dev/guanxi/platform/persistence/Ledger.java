package dev.guanxi.platform.persistence;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.events.Outbox;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.Rows;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What is written beside every change: its announcements, its audit entry, and when something is to be forgotten, its removal. */
@ApplicationScoped
public class Ledger {
    private final Outbox outbox;
    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final List<Forgetful> forgetful;
    private final List<Scrutiny> scrutinies;

    Ledger(
            Outbox outbox,
            AuditTrail trail,
            CurrentCaller caller,
            @All List<Forgetful> forgetful,
            @All List<Scrutiny> scrutinies) {
        this.outbox = outbox;
        this.trail = trail;
        this.caller = caller;
        this.forgetful = forgetful;
        this.scrutinies = scrutinies;
    }

    CurrentCaller caller() {
        return caller;
    }

    /** Refuses what cannot be written, before any of it is. */
    Uni<Void> scrutinise(Collection<? extends AggregateRoot<?>> aggregates) {
        return Multi.createFrom()
                .iterable(scrutinies)
                .onItem()
                .transformToUniAndConcatenate(scrutiny -> scrutiny.ensureFit(aggregates))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Writes the entries of flushed aggregates; together with their rows, if given. */
    Uni<Void> enterAll(List<? extends AggregateRoot<?>> aggregates, Rows... rows) {
        var entries = Stream.of(Outbox.ROWS.of(outbox.take(aggregates)), trail.rows(aggregates));
        return Rows.insert(Stream.concat(Stream.of(rows), entries).toArray(Rows[]::new))
                .invoke(() -> aggregates.forEach(AggregateRoot::rememberState));
    }

    /** Announces that records which nobody used are gone, and takes their values out of the trail. */
    Uni<Void> strike(Collection<? extends AggregateRoot<?>> aggregates) {
        return outbox.append(aggregates)
                .chain(() ->
                        trail.redact(aggregates.stream().map(AggregateRoot::id).toList()));
    }

    /** Takes all values of these, which are gone, out of whatever keeps some, now that their entries are written. */
    Uni<Void> forgetAll(Collection<? extends AggregateRoot<?>> aggregates) {
        return forget(aggregates, Forgetful::forget);
    }

    /** The same with earlier values of these, which go on. */
    Uni<Void> forgetEarlier(Collection<? extends AggregateRoot<?>> aggregates) {
        return forget(aggregates, Forgetful::forgetEarlier);
    }

    private Uni<Void> forget(
            Collection<? extends AggregateRoot<?>> aggregates, BiFunction<Forgetful, UUID, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(aggregates)
                .onItem()
                .transformToMultiAndConcatenate(aggregate ->
                        Multi.createFrom().iterable(forgetful).map(keeper -> step.apply(keeper, aggregate.id())))
                .onItem()
                .transformToUniAndConcatenate(forgotten -> forgotten)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
