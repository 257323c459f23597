package dev.guanxi.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.events.RelayBell;
import dev.guanxi.platform.events.Repetition;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stores an answer in the transaction of its effect, and gives it again; a refusal is stored too. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class IdempotencyGuard {
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final StoredAnswers answers;
    private final Problems problems;
    private final CurrentCaller caller;
    private final CurrentVertxRequest request;
    private final RelayBell bell;
    private final ObjectMapper json;

    IdempotencyGuard(
            StoredAnswers answers,
            Problems problems,
            CurrentCaller caller,
            CurrentVertxRequest request,
            RelayBell bell,
            ObjectMapper json) {
        this.answers = answers;
        this.problems = problems;
        this.caller = caller;
        this.request = request;
        this.bell = bell;
        this.json = json;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var key = request.getCurrent().request().getHeader(Idempotent.HEADER);
        if (key == null) {
            if (invocation.getMethod().getAnnotation(Idempotent.class).required()) {
                throw new Invalid(Idempotent.HEADER, "idempotency-key-required");
            }
            return invocation.proceed();
        }
        DomainException.ensureField(VISIBLE.matcher(key).matches(), Idempotent.HEADER, "idempotency-key-malformed");
        var asked = new Asked(caller.get().id(), key, operation(invocation), hash(invocation), named(invocation));
        return once(asked, invocation);
    }

    /** @param named what the request speaks of beside its address, as text */
    private record Asked(String caller, String key, String operation, String hash, String named) {}

    private Uni<RestResponse<?>> once(Asked asked, InvocationContext invocation) {
        return answers.find(asked.caller(), asked.key())
                .chain(found -> found.isPresent() ? replay(found.get(), asked) : firstTime(asked, invocation));
    }

    private Uni<RestResponse<?>> replay(StoredAnswer stored, Asked asked) {
        if (!stored.isFor(asked.operation(), asked.hash())) {
            throw new Invalid(Idempotent.HEADER, "idempotency-key-reused");
        }
        var answer = RestResponse.ResponseBuilder.create(stored.status()).entity(tree(stored.body()));
        stored.headers().forEach(answer::header);
        return Uni.createFrom().item(answer.build());
    }

    private Uni<RestResponse<?>> firstTime(Asked asked, InvocationContext invocation) {
        return Repetition.ofVictims(invocation, () -> effect(asked, invocation))
                .onFailure(Overtaken.class)
                .recoverWithUni(() -> once(asked, invocation))
                .onFailure(DomainException.class)
                .recoverWithUni(refusal -> refused(asked, refusal, invocation));
    }

    /** Who came second may have been refused only because the first had their effect: the first answer counts. */
    private Uni<RestResponse<?>> refused(Asked asked, DomainException refusal, InvocationContext invocation) {
        return keepRefusal(asked, refusal)
                .chain(first -> first ? Uni.createFrom().failure(refusal) : once(asked, invocation));
    }

    private Uni<RestResponse<?>> effect(Asked asked, InvocationContext invocation) {
        return AfterCommit.ringing(
                bell, () -> Panache.withTransaction(() -> proceed(invocation).call(answer -> keep(asked, answer))));
    }

    @SuppressWarnings("unchecked")
    private static Uni<RestResponse<?>> proceed(InvocationContext invocation) {
        try {
            return (Uni<RestResponse<?>>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Uni<Void> keep(Asked asked, RestResponse<?> answer) {
        var stored = stored(asked, answer.getStatus(), answer.getStringHeaders(), answer.getEntity());
        return answers.store(asked.caller(), asked.key(), stored)
                .invoke(first -> {
                    if (!first) {
                        throw new Overtaken();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> keepRefusal(Asked asked, DomainException refusal) {
        Response problem = problems.of(refusal);
        var stored = stored(asked, problem.getStatus(), problem.getStringHeaders(), problem.getEntity());
        return Panache.withTransaction(() -> answers.store(asked.caller(), asked.key(), stored));
    }

    private StoredAnswer stored(Asked asked, int status, Map<String, List<String>> sent, @Nullable Object entity) {
        var headers = new HashMap<String, String>();
        sent.forEach((name, values) -> headers.put(name, values.getFirst()));
        var body = entity == null ? "" : write(entity);
        return new StoredAnswer(
                asked.operation(),
                asked.hash(),
                subjects(asked.named(), headers.get("Location"), body),
                status,
                headers,
                body);
    }

    private Set<UUID> subjects(String named, @Nullable String location, String body) {
        return Stream.of(request.getCurrent().request().path(), named, Objects.requireNonNullElse(location, ""), body)
                .flatMap(text -> ID.matcher(text).results())
                .map(id -> UUID.fromString(id.group()))
                .collect(Collectors.toSet());
    }

    private static String operation(InvocationContext invocation) {
        var method = invocation.getMethod();
        return method.getDeclaringClass().getSimpleName() + "#" + method.getName();
    }

    private String hash(InvocationContext invocation) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            arguments(invocation).forEach(argument -> digest.update(argument.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String named(InvocationContext invocation) {
        return arguments(invocation).collect(Collectors.joining(" "));
    }

    private Stream<String> arguments(InvocationContext invocation) {
        return Stream.of(invocation.getParameters())
                .filter(argument -> !(argument instanceof UriInfo))
                .map(this::write);
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Object tree(String body) {
        try {
            return body.isEmpty() ? null : json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another request with the same key committed while this one worked; ours is rolled back. */
    private static final class Overtaken extends RuntimeException {}
}
