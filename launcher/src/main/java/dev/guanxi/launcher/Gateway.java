package dev.guanxi.launcher;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.function.UnaryOperator;

/**
 * Passes requests on to one part behind the front door, and says so politely while that part is away.
 *
 * <p>Bodies flow through in both directions as fast as the slower side takes them, so their size does not matter here.
 */
final class Gateway implements Handler<HttpServerRequest> {

    static final String PROBLEM_JSON = "application/problem+json";
    private static final int AWAY = 503;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final String name;
    private final UnaryOperator<String> inside;
    private final HttpProxy proxy;

    /** @param inside gives the address within the part for the one that was asked for */
    Gateway(String name, int port, HttpClient client, UnaryOperator<String> inside) {
        this.name = name;
        this.inside = inside;
        RequestOptions origin = new RequestOptions().setHost("127.0.0.1").setPort(port);
        this.proxy = HttpProxy.reverseProxy(client)
                .origin((ProxyContext context) -> client.request(new RequestOptions(origin)))
                .addInterceptor(new AwayInterceptor());
    }

    @Override
    public void handle(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        // Set, not added: whoever stands outside does not get to say where a request comes from.
        request.headers()
                .set("X-Forwarded-For", request.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", request.scheme())
                .set("X-Forwarded-Host", asked == null ? "localhost" : asked.toString())
                .remove("Forwarded")
                .remove(HttpHeaders.EXPECT);
        proxy.handle(request);
    }

    private final class AwayInterceptor implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            HostAndPort asked = request.proxiedRequest().authority();
            if (asked != null) {
                request.setAuthority(asked);
            }
            request.setURI(inside.apply(request.getURI()));
            return context.sendRequest().recover(unreachable -> Future.succeededFuture(away(request)));
        }

        private ProxyResponse away(ProxyRequest request) {
            Texts texts = Texts.of(request.proxiedRequest());
            return request.release()
                    .response()
                    .setStatusCode(AWAY)
                    .putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag())
                    .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .setBody(Body.body(problem(texts)));
        }

        private Buffer problem(Texts texts) {
            return new JsonObject()
                    .put("type", "/problems/service-away")
                    .put("title", texts.get("away.title"))
                    .put("status", AWAY)
                    .put("detail", texts.get("away.detail", name))
                    .toBuffer();
        }
    }
}
