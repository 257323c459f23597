package dev.guanxi.contact.attachment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Objects that no file names any more, until they are deleted in the object store. */
@ApplicationScoped
class DoomedObjects {
    static final int AT_ONCE = 20;

    /**
     * Whatever is due is doomed from here on: nobody can be writing it any more, so no file will ever name it. It is due
     * again in a minute, for whoever takes over when this replica does not come to it.
     */
    private static final String TAKE = """
            update attachment_object set doomed = true, due = now() + interval '1 minute'
            where id in (
                select id from attachment_object where due <= now() order by due limit $1 for update skip locked)
            returning id
            """;

    private static final String FORGET = "delete from attachment_object where id = $1";

    private final Pool database;

    DoomedObjects(Pool database) {
        this.database = database;
    }

    /** At most {@link #AT_ONCE}, which other replicas leave alone for a while. */
    Uni<List<UUID>> take() {
        return database.preparedQuery(TAKE)
                .execute(Tuple.of(AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    Uni<Void> forget(UUID object) {
        return database.preparedQuery(FORGET).execute(Tuple.of(object)).replaceWithVoid();
    }
}
