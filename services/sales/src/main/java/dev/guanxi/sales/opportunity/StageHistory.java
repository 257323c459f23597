package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes down the steps of deals, in the transaction that makes them; one statement for however many. */
@ApplicationScoped
class StageHistory {
    private static final String TAKE_DOWN = """
            insert into stage_change (opportunity_id, from_stage, to_stage, changed_at, actor)
            select opportunity_id, from_stage, to_stage, changed_at, ?5
            from unnest(
                cast(cast(?1 as text) as uuid[]),
                cast(cast(?2 as text) as text[]),
                cast(cast(?3 as text) as text[]),
                cast(cast(?4 as text) as timestamptz[]))
                with ordinality as step (opportunity_id, from_stage, to_stage, changed_at, place)
            order by place
            """;

    private final CurrentCaller caller;

    StageHistory(CurrentCaller caller) {
        this.caller = caller;
    }

    private record Entry(UUID opportunity, Course.Step step) {}

    Uni<Void> takeDown(Collection<Opportunity> opportunities) {
        var entries = opportunities.stream()
                .flatMap(deal -> deal.takeSteps().stream().map(step -> new Entry(deal.id(), step)))
                .toList();
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_DOWN)
                        .setParameter(1, array(entries, Entry::opportunity))
                        .setParameter(
                                2,
                                array(
                                        entries,
                                        entry -> String.valueOf(entry.step().from())))
                        .setParameter(3, array(entries, entry -> entry.step().to()))
                        .setParameter(4, array(entries, entry -> entry.step().at()))
                        .setParameter(5, caller.get().id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** An array as PostgreSQL writes it; the unquoted word null is a null. */
    private static String array(List<Entry> entries, Function<Entry, Object> column) {
        return entries.stream().map(column).map(Objects::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
