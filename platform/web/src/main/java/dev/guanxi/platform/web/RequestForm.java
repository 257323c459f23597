package dev.guanxi.platform.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses requests whose form the HTTP server or a reader would take for something else than was meant. */
public class RequestForm {
    private final Problems problems;

    RequestForm(Problems problems) {
        this.problems = problems;
    }

    /**
     * The HTTP server takes a bare semicolon for a separator of parameters, so a filter
     * {@code a==1;b==2} would lose its second half and find more than was asked for.
     */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response checkQuery(HttpServerRequest request) {
        var query = request.query();
        return query != null && query.indexOf(';') >= 0 ? problems.unreadable("query", "query-semicolon") : null;
    }

    /** The reader of plain text makes any record of a single text out of a whole body, JSON and all. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response checkBody(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.TEXT_PLAIN)
                ? problems.of(415, "status.415")
                : null;
    }
}
