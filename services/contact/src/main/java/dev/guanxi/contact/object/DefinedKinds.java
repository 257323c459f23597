package dev.guanxi.contact.object;

import dev.guanxi.platform.persistence.Snapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Kinds as the database has them. */
@ApplicationScoped
class DefinedKinds {
    private static final String ALL =
            "select kind_key, definition::text as definition from object_kind order by created_at, id";

    private final Pool database;
    private final Snapshots snapshots;

    DefinedKinds(Pool database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /** One of them. */
    record Defined(String key, KindDefinition definition) {}

    /** All of them, in the order in which they were defined. */
    Uni<List<Defined>> all() {
        return database.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Defined(
                                row.getString("kind_key"),
                                snapshots.read(row.getString("definition"), KindDefinition.class)))
                        .toList());
    }
}
