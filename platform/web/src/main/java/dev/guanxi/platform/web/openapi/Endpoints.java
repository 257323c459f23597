package dev.guanxi.platform.web.openapi;

import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.Endpoint.Answer;
import dev.guanxi.platform.web.openapi.Endpoint.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads the resources' methods; an operation is found by its id, which is its method's name. */
final class Endpoints {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    /** Every part of a list is called so, also one that tells more than its records. */
    private static final String PAGE = Page.class.getSimpleName();

    private static final DotName STREAM = DotName.createSimple(RestMulti.class);
    private static final Set<DotName> WRAPPERS =
            Set.of(DotName.createSimple(Uni.class), DotName.createSimple(RestResponse.class));
    private static final Set<DotName> NOTHING =
            Set.of(DotName.createSimple(Void.class), DotName.createSimple(void.class));

    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final Set<DotName> untagged;

    Endpoints(IndexView index) {
        untagged = index.getAnnotations(Untagged.class).stream()
                .map(found -> found.target().asClass().name())
                .collect(Collectors.toUnmodifiableSet());
        VERBS.stream()
                .flatMap(verb -> index.getAnnotations(verb).stream())
                .map(verb -> verb.target().asMethod())
                .filter(method -> method.declaringClass().hasDeclaredAnnotation(Path.class))
                .forEach(this::add);
    }

    private void add(MethodInfo method) {
        var other = methods.put(method.name(), method);
        if (other != null
                && !other.declaringClass().name().equals(method.declaringClass().name())) {
            throw new IllegalStateException(
                    "Two operations are called %s: in %s and in %s. Operation ids are the names of methods; rename one."
                            .formatted(method.name(), other.declaringClass(), method.declaringClass()));
        }
    }

    Endpoint of(String operationId) {
        var method = methods.get(operationId);
        if (method == null) {
            throw new IllegalStateException(
                    "The operation %s is of no method of a class with @Path.".formatted(operationId));
        }
        var answer = answer(method);
        return new Endpoint(roles(method), status(method, answer), answer, atMost(method), idempotency(method));
    }

    private static @Nullable Set<String> roles(MethodInfo method) {
        if (method.hasDeclaredAnnotation(PermitAll.class)) {
            return null;
        }
        var own = method.declaredAnnotation(RolesAllowed.class);
        var allowed = own == null ? method.declaringClass().declaredAnnotation(RolesAllowed.class) : own;
        if (allowed == null) {
            return method.declaringClass().hasDeclaredAnnotation(PermitAll.class) ? null : Set.of();
        }
        return new LinkedHashSet<>(List.of(allowed.value().asStringArray()));
    }

    private static int status(MethodInfo method, Answer answer) {
        if (method.hasDeclaredAnnotation(APIResponse.class) || method.hasDeclaredAnnotation(APIResponses.class)) {
            return 0;
        }
        if (method.hasDeclaredAnnotation(ResponseStatus.class)) {
            return method.declaredAnnotation(ResponseStatus.class).value().asInt();
        }
        if (answer == Answer.NOTHING) {
            return 204;
        }
        return creates(method) ? 201 : 200;
    }

    /** Only what makes a new address needs to know its own. */
    private static boolean creates(MethodInfo method) {
        return method.hasDeclaredAnnotation(POST.class)
                && method.parameterTypes().stream()
                        .anyMatch(type -> type.name().equals(DotName.createSimple(UriInfo.class)));
    }

    /** A list is given as what the caller asks for, so it cannot say which kind of file it is. */
    private Answer answer(MethodInfo method) {
        var answer = answer(method.returnType(), false);
        return answer == Answer.FILE && method.hasDeclaredAnnotation(Produces.class) ? Answer.DOWNLOAD : answer;
    }

    private Answer answer(Type type, boolean tagged) {
        if (NOTHING.contains(type.name())) {
            return Answer.NOTHING;
        }
        if (type.name().withoutPackagePrefix().endsWith(PAGE)) {
            return Answer.PAGE;
        }
        if (type.name().equals(STREAM)
                && type.asParameterizedType().arguments().getFirst().kind() == Type.Kind.ARRAY) {
            return Answer.FILE;
        }
        if (WRAPPERS.contains(type.name()) && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            var response = type.name().equals(DotName.createSimple(RestResponse.class));
            return answer(type.asParameterizedType().arguments().getFirst(), tagged || response);
        }
        var isRecord = type.name().toString().startsWith("dev.guanxi.") && !untagged.contains(type.name());
        return tagged && isRecord ? Answer.TAGGED : Answer.PLAIN;
    }

    private static @Nullable Integer atMost(MethodInfo method) {
        var said = method.declaredAnnotation(AtMost.class);
        return said == null ? null : said.value().asInt();
    }

    private static Idempotency idempotency(MethodInfo method) {
        AnnotationInstance key = method.declaredAnnotation(Idempotent.class);
        if (key == null) {
            return Idempotency.NONE;
        }
        var required = key.value("required");
        return required != null && required.asBoolean() ? Idempotency.REQUIRED : Idempotency.POSSIBLE;
    }
}
