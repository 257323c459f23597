package dev.guanxi.contact.attachment;

import dev.guanxi.platform.web.files.FilePieces;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the contents of attachments are. */
@ApplicationScoped
class AttachmentPieces {
    private final FilePieces all;

    AttachmentPieces(Pool database, AttachmentConfig config) {
        this.all = new FilePieces(database, "attachment_piece", "attachment_id", config.piece());
    }

    FilePieces all() {
        return all;
    }
}
