package dev.guanxi.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;

import dev.guanxi.platform.web.Problem;
import dev.guanxi.platform.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What can be refused: each status described once, and on every operation those that can occur there. */
final class ProblemAnswers {
    private static final Map<Integer, String> CODES = new LinkedHashMap<>();

    static {
        CODES.put(400, "unreadable");
        CODES.put(401, "status.401");
        CODES.put(403, "status.403");
        CODES.put(404, "not-found");
        CODES.put(409, "status.409");
        CODES.put(412, "stale-version");
        CODES.put(413, "status.413");
        CODES.put(415, "status.415");
        CODES.put(422, "invalid");
        CODES.put(428, "if-match-required");
        CODES.put(429, "status.429");
        CODES.put(500, "status.500");
        CODES.put(503, "status.503");
    }

    private ProblemAnswers() {}

    static void addTo(Components components) {
        CODES.forEach((status, code) -> components.addResponse(name(status), answer(status, code)));
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static APIResponse answer(int status, String code) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + code);
        problem.put("title", Texts.of(Locale.ENGLISH, "title." + status));
        problem.put("status", status);
        problem.put("detail", Texts.of(Locale.ENGLISH, code, arguments(status)));
        if (status == 400 || status == 422) {
            problem.put("violations", List.of(violation()));
        }
        if (status == 412) {
            problem.put("current", Map.of("name", "上海华为科技有限公司"));
        }
        var content = createMediaType().schema(Schemas.to("Problem")).example(problem);
        var answer = createAPIResponse()
                .description(Texts.of(Locale.ENGLISH, "title." + status))
                .content(createContent().addMediaType(Problem.MEDIA_TYPE, content));
        if (status == 429 || status == 503) {
            CommonHeaders.refer(answer, CommonHeaders.RETRY_AFTER);
        }
        if (status == 412) {
            CommonHeaders.refer(answer, CommonHeaders.ETAG);
        }
        if (status == 401 || status == 403) {
            CommonHeaders.refer(answer, CommonHeaders.TRACE);
        } else {
            CommonHeaders.everywhere(answer);
        }
        return answer;
    }

    private static Map<String, Object> violation() {
        var violation = new LinkedHashMap<String, Object>();
        violation.put("field", "name");
        violation.put("message", "must not be blank");
        return violation;
    }

    private static Object[] arguments(int status) {
        return switch (status) {
            case 404 -> new Object[] {"customer", Examples.ID};
            case 412 -> new Object[] {2, 3};
            case 422 -> new Object[] {1};
            default -> new Object[0];
        };
    }

    static void addTo(String path, HttpMethod method, Operation operation, Endpoint endpoint) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var body = operation.getRequestBody() != null;
        var keyed = endpoint.idempotency() != Endpoint.Idempotency.NONE;
        add(operation, 400, body || !parameters.isEmpty());
        add(operation, 401, !endpoint.isPublic());
        add(operation, 403, !endpoint.isPublic());
        add(operation, 404, path.contains("{"));
        add(operation, 409, method != HttpMethod.GET && method != HttpMethod.HEAD);
        var conditional = parameters.stream().anyMatch(IfMatch::isMeant);
        add(operation, 412, conditional);
        add(operation, 413, body);
        add(operation, 415, body);
        add(operation, 422, body || keyed || parameters.stream().anyMatch(p -> p.getIn() == In.QUERY));
        add(operation, 428, conditional);
        add(operation, 429, true);
        add(operation, 500, true);
        add(operation, 503, true);
    }

    private static void add(Operation operation, int status, boolean possible) {
        if (possible) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(status), createAPIResponse().ref("#/components/responses/" + name(status)));
        } else {
            operation.getResponses().removeAPIResponse(String.valueOf(status));
        }
    }
}
