package dev.guanxi.contact.attachment;

import dev.guanxi.platform.web.files.PieceStream;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contents in an object store. Its client is loaded when it is first needed, so that whoever keeps all files in the
 * database has nothing of it in memory.
 */
@ApplicationScoped
class ObjectContents implements Contents {
    /**
     * When nobody can be writing an object any more that was announced: who writes gives up after {@link
     * UnfinishedUploads#LONGEST}, and what was on the way then has long arrived or failed.
     */
    static final Duration NOBODY_WRITES = UnfinishedUploads.LONGEST.plusHours(1);

    /** The store takes smaller ones, and refuses to make an object of them. */
    private static final int SMALLEST_PART = 5 * 1024 * 1024;

    private final Attachments attachments;
    private final AttachmentConfig config;
    private final Clock clock;
    private @Nullable Bucket bucket;

    ObjectContents(Attachments attachments, AttachmentConfig config, Clock clock) {
        this.attachments = attachments;
        this.config = config;
        this.clock = clock;
    }

    /** Better not to start than to refuse every file. */
    void check(@Observes StartupEvent start) {
        if (config.store() == Store.S3) {
            need(config.s3().bucket().isPresent(), "set guanxi.attachments.s3.bucket to the bucket for files");
            need(
                    config.s3().accessKeyId().isPresent()
                            == config.s3().secretAccessKey().isPresent(),
                    "set both or neither of guanxi.attachments.s3.access-key-id and secret-access-key");
            need(config.s3().part() >= SMALLEST_PART, "set guanxi.attachments.s3.part to 5242880 at least");
            need(config.s3().piece() > 0, "set guanxi.attachments.s3.piece to 1 at least");
        }
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("guanxi.attachments.store is s3: " + otherwise);
        }
    }

    /** Fails with an IOException where there is no object store: files say that they are there, the settings do not. */
    private synchronized Bucket bucket() throws IOException {
        if (bucket == null) {
            var name = config.s3()
                    .bucket()
                    .orElseThrow(() -> new IOException(
                            "some files are in an object store, but guanxi.attachments.s3.bucket is not set"));
            bucket = new Bucket(name, config.s3());
        }
        return bucket;
    }

    @PreDestroy
    synchronized void close() {
        if (bucket != null) {
            bucket.close();
        }
    }

    /** What fits into one part is sent as it is, everything else part by part. */
    @Override
    public long keep(UUID file, InputStream content) throws IOException {
        var until = clock.instant().plus(UnfinishedUploads.LONGEST);
        try (var part = new Part(config.s3().part())) {
            part.fill(content);
            if (part.isFull()) {
                return keepInParts(file, part, content, until);
            }
            if (part.size() > 0) {
                ensureInTime(until);
                var store = bucket();
                PieceStream.await(() -> store.put(file, part));
            }
            return part.size();
        }
    }

    private long keepInParts(UUID file, Part part, InputStream content, Instant until) throws IOException {
        var store = bucket();
        var upload = PieceStream.await(() -> store.begin(file));
        var sent = new ArrayList<String>();
        var size = 0L;
        while (part.size() > 0) {
            ensureInTime(until);
            sent.add(PieceStream.await(() -> store.send(file, upload, sent.size() + 1, part)));
            size += part.size();
            part.fill(content);
        }
        ensureInTime(until);
        PieceStream.await(() -> store.complete(file, upload, sent));
        return size;
    }

    private void ensureInTime(Instant until) throws IOException {
        if (clock.instant().isAfter(until)) {
            throw new IOException("a file was sent for longer than " + UnfinishedUploads.LONGEST);
        }
    }

    /** By offset. Looks first whether there is still a file, because its object may stay a little longer. */
    @Override
    public Uni<byte @Nullable []> piece(UUID file, int number, long offset) {
        return attachments
                .store(file)
                .chain(() -> bucketSoon())
                .chain(store -> store.read(file, offset, config.s3().piece()));
    }

    private Uni<Bucket> bucketSoon() {
        return Uni.createFrom().item(Unchecked.supplier(this::bucket));
    }

    /** Deletes the object and whatever was sent to become it; nothing there is as well. */
    Uni<Void> delete(UUID file) {
        return bucketSoon().chain(store -> store.abort(file).chain(() -> store.delete(file)));
    }
}
