package dev.guanxi.platform.web.files;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Supplier;
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
            await(() -> database.preparedQuery(insert).execute(row).replaceWithVoid());
            stored += piece.length;
        }
    }

    /** The file from its beginning. */
    public InputStream open(UUID file) {
        return new Stored(file);
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

    private static <T> T await(Supplier<Uni<T>> work) throws IOException {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("the file cannot be reached in the database: " + e.getMessage(), e);
        }
    }

    /** The pieces of a file, one after another. */
    private final class Stored extends InputStream {
        private final UUID file;
        private int next;
        private byte[] piece = {};
        private int position;

        Stored(UUID file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return more() ? piece[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!more()) {
                return -1;
            }
            var count = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean more() throws IOException {
            if (position < piece.length) {
                return true;
            }
            var following = await(() -> piece(file, next));
            if (following == null) {
                return false;
            }
            next++;
            piece = following;
            position = 0;
            return true;
        }
    }
}
