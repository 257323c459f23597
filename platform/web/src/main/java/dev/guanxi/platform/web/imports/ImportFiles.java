package dev.guanxi.platform.web.imports;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded files, in pieces in the database. Written and read a piece at a time by threads that may wait, so a file
 * of any size needs the memory of one piece.
 */
@ApplicationScoped
class ImportFiles {
    private static final String INSERT = "insert into import_chunk (job_id, number, content) values ($1, $2, $3)";
    private static final String SELECT = "select content from import_chunk where job_id = $1 and number = $2";

    private final Pool database;
    private final ImportConfig config;

    ImportFiles(Pool database, ImportConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Keeps what comes in; gives its size. */
    long store(UUID job, InputStream content) throws IOException {
        var size = 0L;
        for (int number = 0; ; number++) {
            var chunk = content.readNBytes(config.chunk());
            if (chunk.length == 0) {
                return size;
            }
            var row = Tuple.of(job, number, Buffer.buffer(chunk));
            await(() -> database.preparedQuery(INSERT).execute(row).replaceWithVoid());
            size += chunk.length;
        }
    }

    /** The file from its beginning. */
    InputStream open(UUID job) {
        return new Pieces(job);
    }

    private byte @Nullable [] read(UUID job, int number) throws IOException {
        return await(() -> database.preparedQuery(SELECT)
                .execute(Tuple.of(job, number))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : rows.iterator().next().getBuffer(0).getBytes()));
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
    private final class Pieces extends InputStream {
        private final UUID job;
        private int next;
        private byte[] piece = {};
        private int position;

        Pieces(UUID job) {
            this.job = job;
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
            var following = ImportFiles.this.read(job, next);
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
