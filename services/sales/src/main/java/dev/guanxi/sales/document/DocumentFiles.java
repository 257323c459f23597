package dev.guanxi.sales.document;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps the files that were sent and signed: they are what people signed, to the last byte. */
@ApplicationScoped
public class DocumentFiles {
    private static final String KEEP = """
            insert into document_file (document_id, part, hash, made_at, file) values ($1, $2, $3, $4, $5)
            """;
    private static final String READ = "select hash, file from document_file where document_id = $1 and part = $2";
    private static final String FORGET = "delete from document_file where document_id = any($1::uuid[])";

    private final Pool database;
    private final Clock clock;

    DocumentFiles(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Uni<Void> keep(UUID document, FilePart part, DocumentFile file) {
        return InTransaction.update(
                        KEEP,
                        document,
                        part.name(),
                        file.hash(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Buffer.buffer(file.bytes()))
                .replaceWithVoid();
    }

    /** A file; whoever asks must have seen the document. */
    public Uni<Optional<DocumentFile>> find(UUID document, FilePart part) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(document, part.name()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new DocumentFile(row.getBuffer("file").getBytes(), row.getString("hash")))
                        .findFirst());
    }

    /** They speak of somebody who is forgotten. */
    Uni<Void> forget(Collection<UUID> documents) {
        return InTransaction.update(FORGET, (Object) documents.toArray(UUID[]::new))
                .replaceWithVoid();
    }
}
