package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.events.Failures;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends one message and waits for the answer; called from threads that may wait. Follows no redirect. */
@ApplicationScoped
class Sender {
    private static final int SHOWN = 1024;
    private static final int ENOUGH = 64 * 1024;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int MOST_CONNECTIONS = 64;

    private final Guard guard;
    private final WebhookConfig config;
    private final Clock clock;
    private final HttpClient http;

    Sender(Guard guard, WebhookConfig config, Clock clock, Vertx vertx) {
        this.guard = guard;
        this.config = config;
        this.clock = clock;
        var timeout = (int) config.timeout().toMillis();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(timeout / 2)
                .setIdleTimeout(timeout)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(5)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setForceSni(true));
    }

    /** What a receiver said. */
    private record Answer(int status, String beginning) {}

    Attempt send(Due due) {
        var at = clock.instant();
        var began = System.nanoTime();
        try {
            var uri = guard.check(due.url());
            var answer = call(uri, guard.resolve(uri), due, at);
            return new Attempt(at, since(began), answer.status(), answer.beginning(), null);
        } catch (Guard.Forbidden e) {
            return failed(at, began, e.getMessage());
        } catch (DomainException e) {
            return failed(at, began, "this address may not be called: " + e.code());
        } catch (TimeoutException _) {
            return failed(at, began, "no answer within " + config.timeout());
        } catch (Throwable e) {
            return failed(at, began, Failures.reason(e));
        }
    }

    private static Attempt failed(Instant at, long began, @Nullable String reason) {
        return new Attempt(at, since(began), null, null, reason);
    }

    private static int since(long began) {
        return (int) ((System.nanoTime() - began) / 1_000_000);
    }

    private Answer call(URI uri, InetAddress address, Due due, Instant at) throws Throwable {
        var request = new RequestInFlight();
        return VertxContextSupport.subscribeAndAwait(() -> Uni.createFrom()
                .completionStage(() -> http.request(options(uri, address))
                        .compose(open -> request.send(signed(open, due, at), body(due)))
                        .compose(Sender::read)
                        .toCompletionStage())
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .onFailure()
                .invoke(request::abandon));
    }

    /** So that a receiver that drips does not keep its connection for ever. */
    private static final class RequestInFlight {
        private volatile @Nullable HttpClientRequest open;

        Future<HttpClientResponse> send(HttpClientRequest request, Buffer body) {
            open = request;
            return request.send(body);
        }

        void abandon() {
            var request = open;
            if (request != null) {
                request.reset();
            }
        }
    }

    /** To the very address that was looked at, under the name that the certificate must have. */
    private static RequestOptions options(URI uri, InetAddress address) {
        var tls = "https".equals(uri.getScheme());
        var port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS : HTTP;
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static HttpClientRequest signed(HttpClientRequest request, Due due, Instant at) {
        return request.putHeader("content-type", "application/json")
                .putHeader("user-agent", "Guanxi-Webhooks/1")
                .putHeader("webhook-id", due.messageId())
                .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .putHeader(
                        "webhook-signature",
                        Signature.of(due.messageId(), at, Objects.requireNonNull(due.body()), due.secrets()));
    }

    private static Buffer body(Due due) {
        return Buffer.buffer(Objects.requireNonNull(due.body()).getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the beginning and reads the rest away; who says more than enough is cut off. */
    private static Future<Answer> read(HttpClientResponse response) {
        var beginning = Buffer.buffer();
        var done = Promise.<Answer>promise();
        var length = new int[1];
        response.handler(part -> {
            beginning.appendBuffer(part.slice(0, Math.min(part.length(), SHOWN - beginning.length())));
            length[0] += part.length();
            if (length[0] > ENOUGH) {
                done.tryComplete(answer(response, beginning));
                response.request().reset();
            }
        });
        response.exceptionHandler(_ -> done.tryComplete(answer(response, beginning)));
        response.endHandler(_ -> done.tryComplete(answer(response, beginning)));
        return done.future();
    }

    /** The database knows no NUL. */
    private static Answer answer(HttpClientResponse response, Buffer beginning) {
        return new Answer(
                response.statusCode(),
                beginning.toString(StandardCharsets.UTF_8).replace('\0', '\uFFFD'));
    }
}
