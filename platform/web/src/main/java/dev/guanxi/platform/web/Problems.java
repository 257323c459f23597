package dev.guanxi.platform.web;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.AlreadyHere;
import dev.guanxi.platform.domain.DomainException.Hindered;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.DomainException.Stale;
import dev.guanxi.platform.domain.DomainException.Unfit;
import dev.guanxi.platform.web.Problem.Violation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts refusals into words and statuses. */
@ApplicationScoped
public class Problems {
    private final CurrentVertxRequest request;

    Problems(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The one place where a refusal of the domain becomes an HTTP status. */
    public Response of(DomainException refusal) {
        return switch (refusal) {
            case NotFound e -> answer(404, e);
            case RuleBroken e ->
                response(problem(409, e.code(), details(e), null, e.arguments().toArray()))
                        .build();
            case AlreadyHere e ->
                response(problem(409, e.code(), null, e.alike(), e.arguments().toArray()))
                        .build();
            case Hindered e ->
                response(problem(
                                409,
                                e.code(),
                                null,
                                e.hindrances(),
                                e.arguments().toArray()))
                        .build();
            case NotAllowed e -> answer(403, e);
            case Stale e ->
                response(problem(412, e.code(), null, e.current(), e.arguments().toArray()))
                        .header(HttpHeaders.ETAG, new ETag(e.actual()))
                        .build();
            case Invalid e -> invalid(List.of(violation(e)));
            case Unfit e -> unfit(e);
        };
    }

    private @Nullable List<Violation> details(RuleBroken refusal) {
        return refusal.details().isEmpty()
                ? null
                : refusal.details().stream().map(this::violation).toList();
    }

    private Response unfit(Unfit refusal) {
        var violations = refusal.violations().stream().map(this::violation).toList();
        return refusal.understood()
                ? invalid(violations)
                : response(problem(400, "unreadable", violations, null)).build();
    }

    private Violation violation(Invalid refusal) {
        return new Violation(
                refusal.field(), text(refusal.code(), refusal.arguments().toArray()));
    }

    private Response answer(int status, DomainException e) {
        return of(status, e.code(), e.arguments().toArray());
    }

    /** A problem whose words are under {@code code} in the bundles. */
    public Response of(int status, String code, Object... arguments) {
        return response(problem(status, code, null, null, arguments)).build();
    }

    /** Fields that are not as they must be (422). */
    public Response invalid(List<Violation> violations) {
        return response(problem(422, "invalid", violations, null, violations.size()))
                .build();
    }

    /** The request cannot be read (400), because of this field or place in it. */
    public Response unreadable(String place, String code, Object... arguments) {
        var violation = new Violation(place, text(code, arguments));
        return response(problem(400, "unreadable", List.of(violation), null)).build();
    }

    private Problem problem(
            int status,
            String code,
            @Nullable List<Violation> violations,
            @Nullable Object current,
            Object... arguments) {
        var title = text("title." + status);
        return new Problem("/problems/" + code, title, status, text(code, arguments), violations, current);
    }

    private Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem);
    }

    private String text(String key, Object... arguments) {
        return Texts.of(locale(), key, arguments);
    }

    /** The language of the request at hand; English outside of one. */
    public Locale locale() {
        var current = request.getCurrent();
        return Texts.locale(current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
