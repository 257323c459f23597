package dev.guanxi.platform.testkit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Why somebody sees a record of a kind, or does not: an administrator asks about one person of each role, and is told
 * what that person meets.
 */
record SightWalk(Operation operation, AccessMatrix matrix, Fixtures fixtures) {
    static final String SIGHT = "/visibility";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "admin";

    Stream<DynamicTest> tests() {
        return Stream.concat(
                matrix.roles().stream()
                        .filter(role -> matrix.of(operation, role) != Reached.NOTHING)
                        .map(role -> dynamicTest("what is said about a " + role, () -> about(role))),
                Stream.of(
                        dynamicTest("whoever has no role sees nothing", this::aboutNobody),
                        dynamicTest("only administrators ask about others", this::askedByOthers)));
    }

    private void about(String role) {
        var reached = matrix.of(operation, role);
        var caller = Cast.of(role).id();
        reached.within(caller).forEach(holder -> about(role, holder, true));
        reached.beyond(caller).forEach(holder -> about(role, holder, false));
    }

    private void about(String role, Holder holder, boolean visible) {
        var person = Cast.of(role);
        var told = told(
                holder,
                "person=%s&role=%s&team=%s&partner=%s&customer=%s"
                        .formatted(person.id(), role, Holder.TEAM, Holder.PARTNER, Holder.CUSTOMER));
        var said = "%s of %s's: %s".formatted(role, holder.owner(), told);
        assertEquals(person.id(), told.path("person").asText(), said);
        assertEquals(visible, told.path("visible").asBoolean(), said);
        assertEquals(1, told.path("reasons").size(), said);
        var reason = told.path("reasons").path(0);
        assertEquals(role, reason.path("role").asText(), said);
        assertEquals(matrix.of(operation, role).name(), reason.path("reach").asText(), said);
        assertEquals(visible, reason.path("visible").asBoolean(), said);
        assertTrue(reason.path("text").asText().contains(" "), said);
    }

    private void aboutNobody() {
        var told = told(Holder.STRANGER, "person=nobody");
        assertFalse(told.path("visible").asBoolean(), told.toString());
        assertTrue(told.path("reasons").isEmpty(), told.toString());
    }

    private void askedByOthers() {
        var role = matrix.roles().stream()
                .filter(other -> !other.equals(ADMIN) && matrix.of(operation, other) != Reached.NOTHING)
                .findFirst();
        role.ifPresent(other -> {
            var seen = matrix.of(operation, other).within(Cast.of(other).id()).getFirst();
            assertEquals(403, ask(seen, "person=somebody&role=" + other, other).statusCode());
        });
    }

    private JsonNode told(Holder holder, String query) {
        var answer = ask(holder, query, ADMIN);
        AccessMatrixTest.assertStatus(operation, 200, answer);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private HttpResponse<String> ask(Holder holder, String query, String role) {
        return Door.get(fixtures.address(operation, holder) + "?" + query)
                .header("Authorization", Cast.bearer(role))
                .send();
    }
}
