package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Takes down how expected closes moved, in the transaction that moves them; one statement for however many. */
@ApplicationScoped
class CloseHistory {
    private static final String TAKE_DOWN = """
            insert into close_change (opportunity_id, from_day, to_day, changed_at, actor)
            select opportunity_id, from_day, to_day, $4, $5 from unnest($1::uuid[], $2::date[], $3::date[])
                with ordinality as move (opportunity_id, from_day, to_day, place)
            order by place
            """;

    private final CurrentCaller caller;
    private final Clock clock;

    CloseHistory(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    private record Entry(UUID opportunity, CloseMoves.Postponement move) {}

    Uni<Void> takeDown(Collection<Opportunity> opportunities) {
        var entries = opportunities.stream()
                .flatMap(deal -> deal.takeCloseMoves().stream().map(move -> new Entry(deal.id(), move)))
                .toList();
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return InTransaction.update(
                        TAKE_DOWN,
                        array(entries, UUID[]::new, Entry::opportunity),
                        array(entries, LocalDate[]::new, entry -> entry.move().from()),
                        array(entries, LocalDate[]::new, entry -> entry.move().to()),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        caller.get().id())
                .replaceWithVoid();
    }

    private static <T> @Nullable T[] array(
            List<Entry> entries, IntFunction<@Nullable T[]> make, Function<Entry, @Nullable T> column) {
        return entries.stream().map(column).toArray(make);
    }
}
