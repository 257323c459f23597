package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Takes down the steps of deals, in the transaction that makes them; one statement for however many. */
@ApplicationScoped
class StageHistory {
    private static final String TAKE_DOWN = """
            insert into stage_change (opportunity_id, pipeline, from_stage, to_stage, move, reason, overridden, probability,
                changed_at, actor)
            select opportunity_id, pipeline, from_stage, to_stage, move, reason, string_to_array(overridden, ','),
                probability, changed_at, $10
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                $8::int[], $9::timestamptz[])
                with ordinality as step (opportunity_id, pipeline, from_stage, to_stage, move, reason, overridden,
                    probability, changed_at, place)
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
        return InTransaction.update(
                        TAKE_DOWN,
                        array(entries, UUID[]::new, Entry::opportunity),
                        texts(entries, Course.Step::pipeline),
                        texts(entries, Course.Step::from),
                        texts(entries, Course.Step::to),
                        texts(entries, step -> step.move().name()),
                        texts(entries, Course.Step::reason),
                        texts(entries, step -> String.join(",", step.overridden())),
                        array(entries, Integer[]::new, entry -> entry.step().probability()),
                        array(
                                entries,
                                OffsetDateTime[]::new,
                                entry -> entry.step().at().atOffset(ZoneOffset.UTC)),
                        caller.get().id())
                .replaceWithVoid();
    }

    private static @Nullable String[] texts(List<Entry> entries, Function<Course.Step, @Nullable String> column) {
        return array(entries, String[]::new, entry -> column.apply(entry.step()));
    }

    private static <T> @Nullable T[] array(
            List<Entry> entries, IntFunction<@Nullable T[]> make, Function<Entry, @Nullable T> column) {
        return entries.stream().map(column).toArray(make);
    }
}
