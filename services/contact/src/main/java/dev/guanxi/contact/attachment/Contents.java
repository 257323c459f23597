package dev.guanxi.contact.attachment;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store for the contents of files, written and read a piece at a time. */
interface Contents {
    /** Keeps what comes in, on a thread that may wait; gives its size. */
    long keep(UUID file, InputStream content) throws IOException;

    /**
     * The piece of a file that begins at a place that is not behind its end.
     *
     * @param number of the pieces before it
     * @param offset of the bytes before it
     * @return null when the content is gone
     */
    Uni<byte @Nullable []> piece(UUID file, int number, long offset);
}
