package dev.guanxi.platform.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a bare semicolon in the query. The HTTP server takes it for a separator of parameters, so a
 * filter {@code a==1;b==2} would lose its second half and find more than was asked for.
 */
public class QueryForm {
    private final Problems problems;

    QueryForm(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response check(HttpServerRequest request) {
        var query = request.query();
        return query != null && query.indexOf(';') >= 0 ? problems.unreadable("query", "query-semicolon") : null;
    }
}
