package dev.guanxi.platform.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.web.Problem.Violation;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure leaves as a problem; what is our own fault leaks nothing. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Set<Integer> KNOWN =
            Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 503);

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refusal(DomainException refusal) {
        return problems.of(refusal);
    }

    @ServerExceptionMapper(value = {ResteasyReactiveViolationException.class, ConstraintViolationException.class})
    public Response violations(ConstraintViolationException failure) {
        var violations = failure.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return problems.invalid(violations);
    }

    /** The path without the method and the parameter that carries the body. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> names = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::toString)
                .toList();
        return String.join(
                ".", names.size() > 2 ? names.subList(2, names.size()) : names.subList(names.size() - 1, names.size()));
    }

    @ServerExceptionMapper(value = {MismatchedInputException.class, JsonMappingException.class, JacksonException.class})
    public Response unreadable(JacksonException failure) {
        var place = failure instanceof JsonMappingException e ? path(e) : "";
        return switch (failure) {
            case UnrecognizedPropertyException e ->
                problems.unreadable(place, "field-unknown", e.getPropertyName(), known(e));
            case InvalidFormatException e ->
                problems.unreadable(
                        place,
                        "value-unreadable",
                        e.getValue(),
                        e.getTargetType().getSimpleName());
            case MismatchedInputException e
            when !place.isEmpty() ->
                problems.unreadable(
                        place,
                        "value-mismatched",
                        e.getTargetType() == null ? "" : e.getTargetType().getSimpleName());
            case JsonMappingException e
            when e.getCause() instanceof DomainException refusal -> problems.of(at(place, refusal));
            default -> problems.unreadable(position(failure), "json-malformed");
        };
    }

    private static DomainException at(String place, DomainException refusal) {
        return refusal instanceof Invalid invalid && !place.isEmpty() ? invalid.within(place) : refusal;
    }

    private static String known(UnrecognizedPropertyException failure) {
        var known = failure.getKnownPropertyIds();
        return known == null ? "" : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String position(JacksonException failure) {
        var location = failure.getLocation();
        return location == null ? "" : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure) {
        return switch (failure) {
            case ETag.Required _ -> problems.of(428, "if-match-required");
            case ETag.Malformed _ -> problems.unreadable(ETag.IF_MATCH, "if-match-malformed");
            default -> byCause(failure);
        };
    }

    private Response byCause(WebApplicationException failure) {
        var json = causes(failure).filter(JacksonException.class::isInstance).findFirst();
        if (json.isPresent()) {
            return unreadable((JacksonException) json.get());
        }
        var status = failure.getResponse().getStatus();
        return KNOWN.contains(status) ? problems.of(status, "status." + status) : anything(failure);
    }

    /** What was not read of the body stands in the way of another request on the same line. */
    @ServerExceptionMapper
    public Response tooLarge(BodyCount.TooLarge failure) {
        return Response.fromResponse(problems.of(413, "status.413"))
                .header("Connection", "close")
                .build();
    }

    @ServerExceptionMapper(value = {UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(Exception failure) {
        return Response.fromResponse(problems.of(401, "status.401"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return problems.of(403, "status.403");
    }

    @ServerExceptionMapper(value = {OptimisticLockException.class, StaleStateException.class})
    public Response outrun(Exception failure) {
        return problems.of(412, "changed-meanwhile");
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure) {
        if (Failures.isPassing(failure)) {
            LOG.warnf("Not available: %s", Failures.reason(failure));
            return Response.fromResponse(problems.of(503, "status.503"))
                    .header(HttpHeaders.RETRY_AFTER, 2)
                    .build();
        }
        var refusal = causes(failure).filter(DomainException.class::isInstance).findFirst();
        if (refusal.isPresent()) {
            return problems.of((DomainException) refusal.get());
        }
        if (Failures.isUnstorable(failure)) {
            return problems.of(422, "value-not-storable");
        }
        LOG.error("A request failed by our own fault", failure);
        return problems.of(500, "status.500");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
