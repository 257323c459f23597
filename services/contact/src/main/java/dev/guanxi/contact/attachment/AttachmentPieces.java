package dev.guanxi.contact.attachment;

import dev.guanxi.platform.web.files.FilePieces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.util.UUID;

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

    /**
     * The content of a file, a piece as soon as the one before is taken. Fails when it is gone before its end is
     * reached, so that nobody takes a part for the whole.
     */
    Multi<byte[]> of(AttachmentRow file) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Reading(file.id(), file.size()), Reading::next)
                .whilst(piece -> !piece.last())
                .map(Piece::content);
    }

    private record Piece(byte[] content, boolean last) {}

    /** How far somebody has read. Pieces may be of any size: they are as the settings were when the file came. */
    private final class Reading {
        private final UUID file;
        private int next;
        private long left;

        Reading(UUID file, long size) {
            this.file = file;
            this.left = size;
        }

        Uni<Piece> next() {
            return all.piece(file, next++)
                    .onItem()
                    .ifNull()
                    .failWith(() -> new EOFException("attachment " + file + " is gone before its end"))
                    .map(this::taken);
        }

        private Piece taken(byte[] content) {
            left -= content.length;
            return new Piece(content, left <= 0);
        }
    }
}
