package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.sql.ColumnType.INTEGER;
import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.TEXTS;
import static dev.guanxi.platform.sql.ColumnType.TIMESTAMP;
import static dev.guanxi.platform.sql.ColumnType.UUID;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.TableRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Takes down the steps of deals, in the transaction that makes them; one statement for however many. */
@ApplicationScoped
class StageHistory {
    private static final TableRows<Entry> ROWS = TableRows.<Entry>into("stage_change")
            .with("opportunity_id", UUID, Entry::opportunity)
            .with("pipeline", TEXT, entry -> entry.step().pipeline())
            .with("from_stage", TEXT, entry -> entry.step().from())
            .with("to_stage", TEXT, entry -> entry.step().to())
            .with("move", TEXT, entry -> entry.step().move().name())
            .with("reason", TEXT, entry -> entry.step().reason())
            .with("overridden", TEXTS, entry -> String.join(",", entry.step().overridden()))
            .with("probability", INTEGER, entry -> entry.step().probability())
            .with("changed_at", TIMESTAMP, entry -> entry.step().at().atOffset(ZoneOffset.UTC))
            .with("actor", TEXT, Entry::actor);

    private final CurrentCaller caller;

    StageHistory(CurrentCaller caller) {
        this.caller = caller;
    }

    private record Entry(UUID opportunity, Course.Step step, String actor) {}

    Uni<Void> takeDown(Collection<Opportunity> opportunities) {
        return ROWS.insert(opportunities.stream()
                .flatMap(deal -> deal.takeSteps().stream()
                        .map(step -> new Entry(deal.id(), step, caller.get().id())))
                .toList());
    }
}
