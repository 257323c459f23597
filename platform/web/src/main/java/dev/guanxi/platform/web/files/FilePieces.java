package dev.guanxi.platform.web.files;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Files in pieces in the database, so that a file of any size needs the memory of one piece. Written and read a piece
 * at a time by threads that may wait; {@link #piece} is for those that may not.
 */
public final class FilePieces {
    private final Pool database;
    private final int size;
    private final String insert;
    private final String select;

    /**
     * Says where the pieces are.
     *
     * @param table has the columns {@code number} and {@code content}, and one that says which file it is
     * @param file that column
     * @param size bytes of a piece
     */
    public FilePieces(Pool database, String table, String file, int size) {
        this.database = database;
        this.size = size;
        this.insert = "insert into %s (%s, number, content) values ($1, $2, $3)".formatted(table, file);
        this.select = "select content from %s where %s = $1 and number = $2".formatted(table, file);
    }

    /** Keeps what comes in; gives its size. */
    public long store(UUID file, InputStream content) throws IOException {
        var stored = 0L;
        for (int number = 0; ; number++) {
            var piece = content.readNBytes(size);
            if (piece.length == 0) {
                return stored;
            }
            var row = Tuple.of(file, number, Buffer.buffer(piece));
            PieceStream.await(() -> database.preparedQuery(insert).execute(row).replaceWithVoid());
            stored += piece.length;
        }
    }

    /** The file from its beginning. */
    public InputStream open(UUID file) {
        var next = new AtomicInteger();
        return new PieceStream(() -> piece(file, next.getAndIncrement()));
    }

    /** One piece, counted from 0; null behind the last. */
    public Uni<byte @Nullable []> piece(UUID file, int number) {
        return database.preparedQuery(select)
                .execute(Tuple.of(file, number))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : rows.iterator().next().getBuffer(0).getBytes());
    }

    /** How many pieces a file of so many bytes has. */
    public int count(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, (long) size));
    }
}
