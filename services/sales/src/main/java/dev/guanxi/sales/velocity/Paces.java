package dev.guanxi.sales.velocity;

import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.opportunity.Opportunities;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long won deals took, pipeline by pipeline; kept for a while, because all won deals are read for it. */
@ApplicationScoped
public class Paces {
    private static final String PACE =
            "select count(*) as deals, avg((closed_at at time zone 'UTC')::date - (engaged_at at time zone 'UTC')::date)"
                    + " as mean from opportunity where pipeline = $1 and stage = 'WON' and engaged_at is not null and "
                    + Opportunities.PRESENT;

    private final Pool database;
    private final SalesConfig config;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Paces(Pool database, SalesConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private record Known(Pace pace, Instant at) {}

    /** Of the pipeline with this key. */
    public Uni<Pace> of(String pipeline) {
        var there = known.get(pipeline);
        return there != null && there.at().plus(config.paceKept()).isAfter(clock.instant())
                ? Uni.createFrom().item(there.pace())
                : read(pipeline).invoke(pace -> known.put(pipeline, new Known(pace, clock.instant())));
    }

    private Uni<Pace> read(String pipeline) {
        return database.preparedQuery(PACE).execute(Tuple.of(pipeline)).map(rows -> {
            var row = rows.iterator().next();
            var mean = row.getBigDecimal("mean");
            return new Pace(row.getLong("deals"), mean == null ? null : mean.setScale(2, RoundingMode.HALF_UP));
        });
    }
}
