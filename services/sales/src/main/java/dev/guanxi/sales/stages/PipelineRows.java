package dev.guanxi.sales.stages;

import dev.guanxi.platform.persistence.Snapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Pipelines as the database has them. */
@ApplicationScoped
class PipelineRows {
    private static final String ALL = "select id, pipeline_key, standard, definition::text as definition"
            + " from deal_pipeline order by not standard, created_at, id";

    private final Pool database;
    private final Snapshots snapshots;

    PipelineRows(Pool database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /** The standard one first, then in the order in which they were defined. */
    Uni<List<KnownPipeline>> all() {
        return database.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::pipeline)
                        .toList());
    }

    private KnownPipeline pipeline(Row row) {
        return new KnownPipeline(
                row.getUUID("id"),
                row.getString("pipeline_key"),
                row.getBoolean("standard"),
                snapshots.read(row.getString("definition"), PipelineDefinition.class));
    }
}
