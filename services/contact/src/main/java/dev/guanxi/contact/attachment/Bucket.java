package dev.guanxi.contact.attachment;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The bucket for files, each an object of its own that is named after it. Whatever goes wrong there fails with an
 * IOException, as all that is away.
 */
final class Bucket implements AutoCloseable {
    private static final String FOLDER = "attachments/";

    private final String name;
    private final AttachmentConfig.S3 config;
    private @Nullable S3AsyncClient client;

    Bucket(String name, AttachmentConfig.S3 config) {
        this.name = name;
        this.config = config;
    }

    private static String key(UUID file) {
        return FOLDER + file;
    }

    Uni<Void> put(UUID file, Part part) {
        return ask(store -> store.putObject(
                        to -> to.bucket(name).key(key(file)).contentLength((long) part.size()), body(part)))
                .replaceWithVoid();
    }

    /** Begins an object that is sent in parts; gives what its parts are sent to. */
    Uni<String> begin(UUID file) {
        return ask(store -> store.createMultipartUpload(of -> of.bucket(name).key(key(file))))
                .map(CreateMultipartUploadResponse::uploadId);
    }

    /** Sends a part, counted from 1; gives what it is called at the end. */
    Uni<String> send(UUID file, String upload, int number, Part part) {
        return ask(store -> store.uploadPart(
                        to -> to.bucket(name)
                                .key(key(file))
                                .uploadId(upload)
                                .partNumber(number)
                                .contentLength((long) part.size()),
                        body(part)))
                .map(UploadPartResponse::eTag);
    }

    private static AsyncRequestBody body(Part part) {
        return AsyncRequestBody.fromPublisher(FlowAdapters.toPublisher(part.slices()));
    }

    /** Makes one object of the parts. */
    Uni<Void> complete(UUID file, String upload, List<String> sent) {
        var parts = IntStream.range(0, sent.size())
                .mapToObj(i -> CompletedPart.builder()
                        .partNumber(i + 1)
                        .eTag(sent.get(i))
                        .build())
                .toList();
        return ask(store -> store.completeMultipartUpload(
                        of -> of.bucket(name).key(key(file)).uploadId(upload).multipartUpload(all -> all.parts(parts))))
                .replaceWithVoid();
    }

    /** So many bytes of an object, or what there is of them; null when there is no such object. */
    Uni<byte @Nullable []> read(UUID file, long offset, int length) {
        var range = "bytes=%d-%d".formatted(offset, offset + length - 1);
        return ask(store -> store.getObject(
                        of -> of.bucket(name).key(key(file)).range(range), AsyncResponseTransformer.toBytes()))
                .map(ResponseBytes::asByteArrayUnsafe)
                .onFailure(failure -> failure.getCause() instanceof NoSuchKeyException)
                .recoverWithNull();
    }

    Uni<Void> delete(UUID file) {
        return ask(store -> store.deleteObject(of -> of.bucket(name).key(key(file))))
                .replaceWithVoid();
    }

    /** Throws away what was sent in parts and did not become an object, however often somebody began. */
    Uni<Void> abort(UUID file) {
        return ask(store -> store.listMultipartUploads(of -> of.bucket(name).prefix(key(file))))
                .onItem()
                .transformToMulti(begun -> Multi.createFrom().iterable(begun.uploads()))
                .onItem()
                .transformToUniAndConcatenate(begun -> abort(file, begun))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> abort(UUID file, MultipartUpload begun) {
        return ask(store -> store.abortMultipartUpload(
                        of -> of.bucket(name).key(key(file)).uploadId(begun.uploadId())))
                .replaceWithVoid()
                .onFailure(failure -> failure.getCause() instanceof NoSuchUploadException)
                .recoverWithNull();
    }

    /**
     * Asks beside the event loop, for which everybody would have to wait: the first question loads the client, and each
     * may have to fetch credentials. On a thread of its own, because all workers may be waiting for answers. The answer
     * comes back to where it was asked for.
     */
    private <T> Uni<T> ask(Function<S3AsyncClient, CompletableFuture<T>> question) {
        return Uni.createFrom().deferred(() -> {
            var here = Vertx.currentContext();
            var answer = Uni.createFrom()
                    .completionStage(() -> question.apply(client()))
                    .runSubscriptionOn(Thread::startVirtualThread)
                    .onFailure()
                    .transform(this::away);
            return here == null ? answer : answer.emitOn(work -> here.runOnContext(_ -> work.run()));
        });
    }

    private synchronized S3AsyncClient client() {
        if (client == null) {
            client = BucketClient.of(config);
        }
        return client;
    }

    private IOException away(Throwable failure) {
        return new IOException("the bucket %s cannot be reached: %s".formatted(name, failure.getMessage()), failure);
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
