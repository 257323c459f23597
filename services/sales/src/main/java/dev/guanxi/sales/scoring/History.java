package dev.guanxi.sales.scoring;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldSet;
import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.sales.scoring.Model.Past;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The leads that ended, as they were when they came in and when they had been open for three days: nothing that was
 * written into them later, and nothing that came of them but whether they were converted.
 */
@ApplicationScoped
class History {
    /** How a lead is called among those that an administrator defines fields for. */
    static final String KIND = "leads";

    private static final int YEARS = 3;

    /** Of more the newest count. */
    private static final int MOST = 200_000;

    /** One in five is kept apart; which ones never changes, for it is said by the random end of their ids. */
    private static final String ENDED = """
            select l.pool_id, l.status = 'CONVERTED' as converted, a.arrival::text as arrival, a.later::text as later,
                a.ended_at > a.arrived_at + interval '3 days' as lasted, f.follow_ups, f.hours,
                get_byte(uuid_send(l.id), 15) < 51 as apart
            from lead_arrival a join lead l on l.id = a.lead_id
            cross join lateral (
                select count(*) as follow_ups, extract(epoch from min(happened_at) - a.arrived_at)::float8 / 3600 as hours
                from lead_follow_up where lead_id = l.id and happened_at <= a.arrived_at + interval '3 days') f
            where l.status in ('CONVERTED', 'DISQUALIFIED') and not l.removed and l.joined_into is null and a.ended_at is not null
                and a.arrived_at > $1
            order by a.arrived_at desc limit
            """ + MOST;

    private final Pool database;
    private final Vertx vertx;
    private final Snapshots snapshots;
    private final FieldCatalogue fields;
    private final Clock clock;

    History(Pool database, Vertx vertx, Snapshots snapshots, FieldCatalogue fields, Clock clock) {
        this.database = database;
        this.vertx = vertx;
        this.snapshots = snapshots;
        this.fields = fields;
        this.clock = clock;
    }

    /** What all of it teaches; reckoned beside the event loop, for which everybody would have to wait. */
    Uni<List<Model>> learnt() {
        var since = clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS);
        return database.preparedQuery(ENDED)
                .execute(Tuple.of(since))
                .chain(rows -> vertx.executeBlocking(() -> learnt(rows), false));
    }

    private List<Model> learnt(RowSet<Row> rows) {
        var known = fields.of(KIND);
        var arrived = new ArrayList<Past>();
        var lasted = new ArrayList<Past>();
        rows.forEach(row -> {
            arrived.add(past(row, facts(row, "arrival").traits(known)));
            if (row.getBoolean("lasted")) {
                lasted.add(past(row, later(row, known)));
            }
        });
        var models = new ArrayList<Model>();
        models.addAll(learnt(Moment.ARRIVAL, arrived));
        models.addAll(learnt(Moment.THREE_DAYS, lasted));
        return models;
    }

    private Map<String, String> later(Row row, FieldSet known) {
        var attention = new Attention(row.getLong("follow_ups"), row.getDouble("hours"));
        return attention.with(facts(row, "later").traits(known));
    }

    private static Past past(Row row, Map<String, String> traits) {
        return new Past(
                row.getUUID("pool_id"), new Example(traits, row.getBoolean("converted")), row.getBoolean("apart"));
    }

    private Facts facts(Row row, String column) {
        return snapshots.read(row.getString(column), Facts.class);
    }

    /** That of the house, and those of pools that have history enough. */
    private static List<Model> learnt(Moment moment, List<Past> history) {
        var pools = new HashMap<UUID, List<Past>>();
        history.forEach(past ->
                pools.computeIfAbsent(past.poolId(), _ -> new ArrayList<>()).add(past));
        var models = new ArrayList<>(List.of(Model.learn(null, moment, history)));
        pools.forEach((pool, theirs) -> {
            var model = Model.learn(pool, moment, theirs);
            if (model.verdict() != Verdict.TOO_LITTLE_HISTORY) {
                models.add(model);
            }
        });
        return models;
    }
}
