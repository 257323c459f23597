package dev.guanxi.platform.web.files;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pieces of a file, one after another, for a thread that may wait. */
public final class PieceStream extends InputStream {
    private final Supplier<Uni<byte @Nullable []>> following;
    private byte[] piece = {};
    private int position;

    /**
     * Reads from the first piece on.
     *
     * @param following gives the piece after those that it gave before, and null behind the last
     */
    public PieceStream(Supplier<Uni<byte @Nullable []>> following) {
        this.following = following;
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
        var next = await(following);
        if (next == null) {
            return false;
        }
        piece = next;
        position = 0;
        return true;
    }

    /** Waits for an answer that comes from elsewhere. */
    public static <T> T await(Supplier<Uni<T>> work) throws IOException {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error | IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("the file cannot be reached: " + e.getMessage(), e);
        }
    }
}
