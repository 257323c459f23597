package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.web.files.FilePieces;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Uploaded files, in pieces in the database. */
@ApplicationScoped
class ImportFiles {
    private final FilePieces pieces;

    ImportFiles(Pool database, ImportConfig config) {
        this.pieces = new FilePieces(database, "import_chunk", "job_id", config.chunk());
    }

    /** Keeps what comes in; gives its size. */
    long store(UUID job, InputStream content) throws IOException {
        return pieces.store(job, content);
    }

    /** The file from its beginning. */
    InputStream open(UUID job) {
        return pieces.open(job);
    }
}
