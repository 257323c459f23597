package dev.guanxi.sales.velocity;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.opportunity.Opportunities;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes down after how many days an open deal of each pipeline takes too long, so that a list of a million deals compares
 * a number and does not read all won deals. What {@link Pace} says of a single deal is the same, rounded alike.
 */
@ApplicationScoped
public class PaceKeeping {
    private static final String MEASURE = """
            with pace as (
                select pipeline, 2 * round(avg(
                    (closed_at at time zone 'UTC')::date - (engaged_at at time zone 'UTC')::date), 2) as limit_days
                from opportunity where stage = 'WON' and engaged_at is not null and %s group by pipeline),
            gone as (
                delete from pipeline_pace where pipeline not in (select pipeline from pace where limit_days > 0))
            insert into pipeline_pace (pipeline, limit_days)
            select pipeline, limit_days from pace where limit_days > 0 order by pipeline
            on conflict (pipeline) do update set limit_days = excluded.limit_days
                where pipeline_pace.limit_days <> excluded.limit_days
            """.formatted(Opportunities.PRESENT);

    @WithTransaction
    public Uni<Void> measure() {
        return InTransaction.update(MEASURE).replaceWithVoid();
    }
}
