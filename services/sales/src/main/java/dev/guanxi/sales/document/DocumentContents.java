package dev.guanxi.sales.document;

import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps what stands in documents, as it was made. */
@ApplicationScoped
public class DocumentContents {
    private static final String KEEP =
            "insert into document_content (document_id, content) values ($1, $2::text::jsonb)";
    private static final String READ = "select content::text as content from document_content where document_id = $1";
    private static final String FORGET =
            "update document_content set content = $2::text::jsonb where document_id = any($1::uuid[])";

    private final Pool database;
    private final Snapshots snapshots;

    DocumentContents(Pool database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    Uni<Void> keep(UUID document, Content content) {
        return InTransaction.update(KEEP, document, snapshots.of(content)).replaceWithVoid();
    }

    /** What stands in a document; whoever asks must have seen it. */
    public Uni<Content> of(UUID document) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(document))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> snapshots.read(row.getString("content"), Content.class))
                        .findFirst()
                        .orElse(Content.FORGOTTEN));
    }

    /** Nothing stands in them any more: they speak of somebody who is forgotten. */
    Uni<Void> forget(Collection<UUID> documents) {
        return InTransaction.update(FORGET, documents.toArray(UUID[]::new), snapshots.of(Content.FORGOTTEN))
                .replaceWithVoid();
    }
}
