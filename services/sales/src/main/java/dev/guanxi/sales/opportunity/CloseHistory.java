package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.sql.ColumnType.DATE;
import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.TIMESTAMP;
import static dev.guanxi.platform.sql.ColumnType.UUID;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.TableRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Takes down how expected closes moved, in the transaction that moves them; one statement for however many. */
@ApplicationScoped
class CloseHistory {
    private static final TableRows<Entry> ROWS = TableRows.<Entry>into("close_change")
            .with("opportunity_id", UUID, Entry::opportunity)
            .with("from_day", DATE, entry -> entry.move().from())
            .with("to_day", DATE, entry -> entry.move().to())
            .with("changed_at", TIMESTAMP, entry -> entry.at().atOffset(ZoneOffset.UTC))
            .with("actor", TEXT, Entry::actor);

    private final CurrentCaller caller;
    private final Clock clock;

    CloseHistory(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    private record Entry(UUID opportunity, CloseMoves.Postponement move, Instant at, String actor) {}

    Uni<Void> takeDown(Collection<Opportunity> opportunities) {
        var at = clock.instant();
        return ROWS.insert(opportunities.stream()
                .flatMap(deal -> deal.takeCloseMoves().stream()
                        .map(move -> new Entry(deal.id(), move, at, caller.get().id())))
                .toList());
    }
}
