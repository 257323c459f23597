package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.events.Expiring;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * How each person mapped files of a kind when they last imported one with the same heading. What is done with records
 * that are here already is not remembered: that is said anew for each file.
 */
@ApplicationScoped
class ImportMemory implements Expiring {
    private static final String REMEMBER = """
            insert into import_mapping (owner_id, kind, heading, mapping, used_at) values ($1, $2, md5($3)::uuid, $4, $5)
            on conflict (owner_id, kind, heading) do update set mapping = excluded.mapping, used_at = excluded.used_at
            """;
    private static final String RECALL = """
            select mapping, used_at from import_mapping where owner_id = $1 and kind = $2 and heading = md5($3)::uuid
            """;
    private static final String EXPIRE = "delete from import_mapping where used_at < $1";

    private final Pool database;
    private final ImportJson json;
    private final ImportConfig config;
    private final Clock clock;

    ImportMemory(Pool database, ImportJson json, ImportConfig config, Clock clock) {
        this.database = database;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** A mapping that was used. */
    record Remembered(ImportMapping mapping, Instant usedAt) {}

    /** The job's mapping is used by its starter. */
    Uni<Void> remember(ImportJob job) {
        return database.preparedQuery(REMEMBER)
                .execute(Tuple.of(
                        job.starter().id(),
                        job.kind(),
                        json.write(job.format().header()),
                        json.write(job.mapping().withoutHandling()),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    Uni<Optional<Remembered>> recall(ImportJob job, List<String> header) {
        return database.preparedQuery(RECALL)
                .execute(Tuple.of(job.starter().id(), job.kind(), json.write(header)))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        return Optional.empty();
                    }
                    var row = rows.iterator().next();
                    var mapping = json.read(row.getString(0), ImportMapping.class);
                    return Optional.of(
                            new Remembered(mapping, row.getOffsetDateTime(1).toInstant()));
                });
    }

    @Override
    public String what() {
        return "remembered mappings of imports";
    }

    @Override
    public Uni<Integer> expire() {
        var before = clock.instant().minus(config.mappingRetention()).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EXPIRE).execute(Tuple.of(before)).map(SqlResult::rowCount);
    }
}
