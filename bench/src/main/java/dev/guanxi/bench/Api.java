package dev.guanxi.bench;

import dev.guanxi.bench.Call.Answer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A client with a fixed number of connections that stay open. It works on one thread, because it shares the machine
 * with what it measures.
 */
final class Api implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;

    Api(ServiceProcess service, int connections) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setDefaultHost("127.0.0.1")
                        .setDefaultPort(service.port())
                        .setKeepAlive(true)
                        .setMaxWaitQueueSize(-1),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Sends from the client's own thread: any other may come too late to hear the end of a quick answer. */
    Future<Answer> send(Call call) {
        Promise<Answer> answer = Promise.promise();
        vertx.runOnContext(now -> client.request(call.method(), call.path())
                .compose(request -> sent(request, call))
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body)))
                .onComplete(answer));
        return answer.future();
    }

    private static Future<HttpClientResponse> sent(HttpClientRequest request, Call call) {
        request.putHeader("Authorization", "Bearer " + call.token());
        if (call.match() != null) {
            request.putHeader("If-Match", call.match());
        }
        if (call.body() == null) {
            return request.send();
        }
        return request.putHeader("Content-Type", call.contentType()).send(call.body());
    }

    /** Sends one request, waits, and gives the answer if it is no refusal. */
    Answer ask(Call call) {
        return answer(call).granted();
    }

    /** Sends one request, waits, and gives the answer, whatever it is. */
    Answer answer(Call call) {
        try {
            return send(call)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new BenchException("%s did not answer".formatted(call.path()), e);
        }
    }

    /** Closes the connections with everything else. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
