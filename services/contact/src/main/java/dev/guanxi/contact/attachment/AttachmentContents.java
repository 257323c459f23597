package dev.guanxi.contact.attachment;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.web.files.PieceStream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contents of attachments: new ones go where the settings say, each is read from where it is. */
@ApplicationScoped
class AttachmentContents {
    private final Attachments attachments;
    private final DatabaseContents database;
    private final ObjectContents objects;
    private final AttachmentConfig config;

    AttachmentContents(
            Attachments attachments, DatabaseContents database, ObjectContents objects, AttachmentConfig config) {
        this.attachments = attachments;
        this.database = database;
        this.objects = objects;
        this.config = config;
    }

    private Contents in(Store store) {
        return switch (store) {
            case POSTGRES -> database;
            case S3 -> objects;
        };
    }

    /** Keeps what comes in, on a thread that may wait; gives its size. */
    long keep(UUID file, InputStream content) throws IOException {
        return in(config.store()).keep(file, content);
    }

    /** The content of a file from its beginning, for a thread that may wait. */
    InputStream open(UUID file, long size) {
        var reading = new Reading(file, size);
        return new PieceStream(reading::nextIfAny);
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

    /** How far somebody has read. Pieces may be of any size. */
    private final class Reading {
        private final UUID file;
        private final long size;
        private @Nullable Contents contents;
        private int next;
        private long read;

        Reading(UUID file, long size) {
            this.file = file;
            this.size = size;
        }

        Uni<byte @Nullable []> nextIfAny() {
            return read < size ? next().map(Piece::content) : Uni.createFrom().nullItem();
        }

        Uni<Piece> next() {
            return contents()
                    .chain(found -> found.piece(file, next++, read))
                    .onItem()
                    .ifNull()
                    .failWith(this::gone)
                    .map(this::taken);
        }

        /** Who has nothing of it yet can be told so. */
        private Exception gone() {
            return read == 0
                    ? new NotFound("attachment", file)
                    : new EOFException("attachment " + file + " is gone before its end");
        }

        private Uni<Contents> contents() {
            return contents != null
                    ? Uni.createFrom().item(contents)
                    : attachments.store(file).map(AttachmentContents.this::in).invoke(found -> contents = found);
        }

        private Piece taken(byte[] content) {
            read += content.length;
            return new Piece(content, read >= size);
        }
    }
}
