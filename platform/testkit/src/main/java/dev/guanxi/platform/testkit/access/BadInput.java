package dev.guanxi.platform.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.testkit.access.Door.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which a request for one operation can be bad, each bad in one way only. */
final class BadInput {
    private static final List<String> BAD_IDS = List.of("no-such-id", "1", "%00", "%E5%8D%8E", "x".repeat(1_000));
    private static final Map<String, List<String>> BAD_PAGES = Map.of(
            "limit", List.of("many", "-1", "0", "100000", "99999999999999999999"),
            "cursor", List.of("%00", "AAAA", "!!", "x".repeat(1_000)),
            "filter", List.of("((", "%00", "noSuchField==1", "==", "id=gt=(", ";".repeat(500)),
            "sort", List.of("noSuchField", "-", "%00", "name,name"));
    private static final List<String> BAD_ETAGS = List.of("3", "*", "W/\"3\"", "\"x\"", "\"99999999999999999999\"");

    /** A request that must be refused, and what is wrong with it. */
    record Attempt(String what, Call call) {}

    private final Operation operation;
    private final ServedContract contract;
    private final String address;
    private final @Nullable JsonNode body;
    private final List<Attempt> attempts = new ArrayList<>();

    BadInput(Operation operation, ServedContract contract, String address, @Nullable JsonNode body) {
        this.operation = operation;
        this.contract = contract;
        this.address = address;
        this.body = body;
    }

    List<Attempt> attempts() {
        badPath();
        badQuery();
        badHeaders();
        if (operation.takesJson()) {
            badBody();
        }
        return List.copyOf(attempts);
    }

    private Call good() {
        return Door.call(operation, address, body);
    }

    private void add(String what, Call call) {
        attempts.add(new Attempt(what, call));
    }

    private void badPath() {
        for (var choice : operation.choices()) {
            for (var bad : BAD_IDS) {
                var template = "{" + choice.parameter() + "}";
                var place = operation.path().split("/", -1);
                var actual = address.split("/", -1);
                for (int i = 0; i < place.length; i++) {
                    actual[i] = place[i].equals(template) ? bad : actual[i];
                }
                add(
                        "%s is %s".formatted(choice.parameter(), named(bad)),
                        Door.call(operation, String.join("/", actual), body));
            }
        }
    }

    private void badQuery() {
        for (var parameter : operation.queryParameters()) {
            var typed = !parameter.type().equals("string");
            var bad = BAD_PAGES.getOrDefault(parameter.name(), List.of(typed ? "what" : "%00"));
            for (var value : bad) {
                add(
                        "%s=%s".formatted(parameter.name(), named(value)),
                        Door.call(operation, with(parameter.name(), value), body));
            }
        }
    }

    /** The address with a parameter set, whatever it was before. */
    private String with(String parameter, String value) {
        var parts = address.split("\\?", 2);
        var others = Stream.of(parts.length < 2 ? new String[0] : parts[1].split("&"))
                .filter(other -> !other.startsWith(parameter + "="));
        return parts[0] + "?"
                + Stream.concat(others, Stream.of(parameter + "=" + value)).collect(Collectors.joining("&"));
    }

    private void badHeaders() {
        if (operation.takesHeader("If-Match")) {
            add("no If-Match", good().without("If-Match"));
            BAD_ETAGS.forEach(tag -> add("If-Match is " + tag, good().header("If-Match", tag)));
        }
        if (operation.takesHeader("Idempotency-Key")) {
            add("an endless Idempotency-Key", good().header("Idempotency-Key", "k".repeat(300)));
        }
        if (operation.mediaType() != null) {
            add("the Content-Type is text/plain", good().header("Content-Type", "text/plain"));
        }
    }

    private void badBody() {
        List.of("", "{", "{\"a\": ", "[]", "[{}]", "\"text\"", "42", "null", "\u0000", "[".repeat(5_000))
                .forEach(text -> add("the body is %s".formatted(named(text)), good().body(text)));
        if (body instanceof ObjectNode object) {
            var more = object.deepCopy();
            more.put("noSuchField", 1);
            add("the body has a field noSuchField", good().body(more.toString()));
            if (operation.bodySchema() != null) {
                new BadFields(contract, object)
                        .of(operation.bodySchema())
                        .forEach(bad -> add(bad.what(), good().body(bad.body().toString())));
            }
        }
    }

    private static String named(String value) {
        return value.length() <= 40
                ? "\"" + value + "\""
                : "%d times \"%s\"".formatted(value.length(), value.charAt(0));
    }
}
