package dev.guanxi.contact.object;

import dev.guanxi.contact.search.OwnKinds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells the search of which kinds are what it found. */
@ApplicationScoped
class FoundObjects implements OwnKinds {
    private static final String KINDS = "select id, kind from object_record where id = any($1) and kind = any($2)";

    private final KindCatalogue kinds;
    private final Pool database;

    FoundObjects(KindCatalogue kinds, Pool database) {
        this.kinds = kinds;
        this.database = database;
    }

    @Override
    public Uni<Map<UUID, String>> of(Collection<UUID> records) {
        var inUse = kinds.inUse().stream().map(KnownKind::key).toArray(String[]::new);
        return database.preparedQuery(KINDS)
                .execute(Tuple.of(records.toArray(UUID[]::new), inUse))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("kind"))));
    }
}
