package dev.guanxi.launcher;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one port of the suite: services, log-in and the pages about them, each at its path. */
final class FrontDoor implements AutoCloseable {

    private static final int CONNECTIONS_PER_PART = 256;
    private static final int CONNECT_MILLIS = 2000;
    private static final int CLOSE_SECONDS = 10;
    private static final int NOT_FOUND = 404;

    private final Vertx vertx;

    private FrontDoor(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Where requests go.
     *
     * @param services ports by the name of the service
     * @param keycloak its port
     */
    record Routes(Map<String, Integer> services, int keycloak) {
        Routes {
            services = new LinkedHashMap<>(services);
        }
    }

    static FrontDoor open(int port, Routes routes, HomePage home) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        FrontDoor door = new FrontDoor(vertx);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setHandle100ContinueAutomatically(true)
                        // No browser speaks HTTP/2 without TLS, and the proxy loses such bodies if their size is not
                        // told.
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(door.router(routes, home));
        try {
            server.listen(port).toCompletionStage().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
            return door;
        } catch (ExecutionException | TimeoutException e) {
            vertx.close();
            throw new SuiteException("The front door cannot open port %d: %s".formatted(port, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("Interrupted while the front door was opening.", e);
        }
    }

    private Router router(Routes routes, HomePage home) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_PART));
        Router router = Router.router(vertx);
        routes.services().forEach((name, port) -> {
            route(router, "/api/" + name + "/*", new Gateway(name, port, client, asked -> asked));
            route(router, "/openapi/" + name + ".yaml", new Gateway(name, port, client, asked -> "/q/openapi"));
        });
        route(router, "/auth/*", new Gateway("keycloak", routes.keycloak(), client, asked -> asked));
        home.mount(router, routes.services().keySet());
        router.route().handler(FrontDoor::notFound);
        return router;
    }

    private static void route(Router router, String path, Gateway gateway) {
        router.route(path).handler(context -> gateway.handle(context.request()));
    }

    private static void notFound(RoutingContext context) {
        Texts texts = Texts.of(context.request());
        context.response()
                .setStatusCode(NOT_FOUND)
                .putHeader("Content-Type", Gateway.PROBLEM_JSON)
                .end(new JsonObject()
                        .put("type", "/problems/not-found")
                        .put("title", texts.get("notfound.title"))
                        .put("status", NOT_FOUND)
                        .put("detail", texts.get("notfound.detail"))
                        .toBuffer());
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SuiteException("The front door did not close: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
