package dev.guanxi.platform.web;

import dev.guanxi.platform.events.TraceContext;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Joins the trace of the request, and names it in the answer so that people can quote it. */
public class TraceFilter {
    private static final String HEADER = "traceparent";

    @ServerRequestFilter(preMatching = true)
    public void join(HttpServerRequest request) {
        request.response().putHeader(HEADER, TraceContext.join(request.getHeader(HEADER)));
    }
}
