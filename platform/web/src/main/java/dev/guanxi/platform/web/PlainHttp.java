package dev.guanxi.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Without TLS a service speaks HTTP/1.1 only. Many a client offers to go over to HTTP/2 with its first request, and
 * Vert.x takes such a request's body in as fast as it comes, without waiting for whoever reads it: a large file would
 * fill the memory.
 */
@ApplicationScoped
class PlainHttp implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
