package dev.guanxi.sales.health;

import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.stages.PipelineCatalogue;
import dev.guanxi.sales.stages.StageDefinition;
import dev.guanxi.sales.velocity.Velocities;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Judges how a deal is doing that the caller sees. */
@ApplicationScoped
public class DealHealth {
    private static final String CONDITION = """
            select o.closed_at is null as is_open, o.customer_id is not null as has_customer, o.amount > 0 as has_amount,
                o.expected_close, o.pipeline, o.stage,
                (select max(s.changed_at) from stage_change s where s.opportunity_id = o.id) as moved_at, o.opened_at,
                exists (select from decision_maker d where d.customer_id = o.customer_id and d.until is null and d.roles
                    @? '$[*] ? (@.role == "DECIDER" && (!exists (@.until) || @.until == null))')
                    or exists (select from deal_contact k where k.opportunity_id = o.id
                        and k.roles -> 'items' @> '["DECIDER"]') as decider_known
            from opportunity o where o.id = $1
            """;

    private final Velocities velocities;
    private final PipelineCatalogue pipelines;
    private final SalesConfig config;
    private final Pool database;
    private final Clock clock;

    DealHealth(Velocities velocities, PipelineCatalogue pipelines, SalesConfig config, Pool database, Clock clock) {
        this.velocities = velocities;
        this.pipelines = pipelines;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** The health of a deal; not found for whoever does not see the deal. */
    public Uni<Health> of(UUID opportunity) {
        return velocities
                .of(opportunity)
                .chain(velocity -> database.preparedQuery(CONDITION)
                        .execute(Tuple.of(opportunity))
                        .map(rows -> judged(rows.iterator().next(), velocity.slow())));
    }

    private Health judged(Row row, boolean slow) {
        return condition(row, slow)
                .judged(LocalDate.now(clock), patience(row.getString("pipeline"), row.getString("stage")));
    }

    /** The norm of the stage; where its pipeline says none, that of the service. */
    private int patience(String pipeline, String stage) {
        return pipelines
                .find(pipeline)
                .flatMap(known -> known.stage(stage))
                .map(StageDefinition::normDays)
                .orElse(config.standstillDays());
    }

    private static Condition condition(Row row, boolean slow) {
        var moved = row.getOffsetDateTime("moved_at");
        var since = moved == null ? row.getOffsetDateTime("opened_at") : moved;
        return new Condition(
                row.getBoolean("is_open"),
                row.getBoolean("has_customer"),
                row.getBoolean("decider_known"),
                row.getBoolean("has_amount"),
                row.getLocalDate("expected_close"),
                since.atZoneSameInstant(ZoneOffset.UTC).toLocalDate(),
                slow);
    }
}
