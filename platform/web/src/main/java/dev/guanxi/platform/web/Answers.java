package dev.guanxi.platform.web;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.persistence.Page;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The shapes of good answers: a record with its entity tag, a new record with its place, a page. */
public final class Answers {
    private Answers() {}

    public static <A extends AggregateRoot<?>, V> RestResponse<V> ok(A aggregate, Function<A, V> view) {
        return ResponseBuilder.ok(view.apply(aggregate))
                .header(HttpHeaders.ETAG, new ETag(aggregate.version()))
                .build();
    }

    /** 201 with the record's address below the present one. */
    public static <A extends AggregateRoot<?>, V> RestResponse<V> created(
            A aggregate, Function<A, V> view, UriInfo uri) {
        return ResponseBuilder.<V>created(at(uri, aggregate))
                .entity(view.apply(aggregate))
                .header(HttpHeaders.ETAG, new ETag(aggregate.version()))
                .build();
    }

    private static URI at(UriInfo uri, AggregateRoot<?> aggregate) {
        return uri.getAbsolutePathBuilder().path(aggregate.id().toString()).build();
    }

    /** A page whose {@code Link} header leads to the next one. */
    public static <T> RestResponse<Page<T>> page(Page<T> page, UriInfo uri) {
        var answer = ResponseBuilder.ok(page);
        if (page.next() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        return answer.build();
    }
}
