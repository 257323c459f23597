package dev.guanxi.contact.attachment;

import dev.guanxi.platform.web.files.FilePieces;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contents beside what is known of the files: one backup for both, and nothing else to run. */
@ApplicationScoped
class DatabaseContents implements Contents {
    private final FilePieces pieces;

    DatabaseContents(Pool database, AttachmentConfig config) {
        this.pieces = new FilePieces(database, "attachment_piece", "attachment_id", config.piece());
    }

    @Override
    public long keep(UUID file, InputStream content) throws IOException {
        return pieces.store(file, content);
    }

    /** By number: pieces are as large as the settings were when the file came. */
    @Override
    public Uni<byte @Nullable []> piece(UUID file, int number, long offset) {
        return pieces.piece(file, number);
    }
}
