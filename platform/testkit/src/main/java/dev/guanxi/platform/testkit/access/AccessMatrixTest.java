package dev.guanxi.platform.testkit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.guanxi.platform.testkit.Tokens;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation that the service serves, called by every role, on records within reach and beyond
 * it, and by those who may not come in at all; compared with {@link AccessMatrix}. Each service has
 *
 * <pre>{@code
 * @QuarkusTest
 * class AccessTest extends AccessMatrixTest {
 *     protected Fixtures fixtures() { ... }
 * }
 * }</pre>
 */
public abstract class AccessMatrixTest {
    private static final Map<Holder, String> NAMES = Map.of(
            Holder.STRANGER, "a stranger",
            Holder.TEAMMATE, "a team below",
            Holder.SAME_PARTNER, "their partner's",
            Holder.SAME_CUSTOMER, "their customer's");

    private final AccessMatrix matrix = AccessMatrix.read();

    /** How to make this service's records. */
    protected abstract Fixtures fixtures();

    @Test
    void theMatrixKnowsEveryOperationAndEveryRole() {
        var served =
                ServedContract.read().operations().stream().map(Operation::id).collect(Collectors.toSet());
        var gaps = matrix.gaps(served, Cast.ROLES);
        if (!gaps.isEmpty()) {
            fail("%s and the served contract do not fit:%n  %s"
                    .formatted(AccessMatrix.FILE, String.join("\n  ", gaps)));
        }
    }

    @Test
    void everyListIsAlsoAFileForThoseWhoReadIt() {
        var gaps = new ListFiles(matrix, fixtures()).gaps();
        if (!gaps.isEmpty()) {
            fail("A list can be taken away as a file, or ListFiles says why not:%n  %s"
                    .formatted(String.join("\n  ", gaps)));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFileHasTheRowsThatItsListShows() {
        return new ListFiles(matrix, fixtures()).comparisons();
    }

    @TestFactory
    Stream<DynamicNode> whatIsSaidOfWhoSeesARecordIsWhatHappens() {
        var fixtures = fixtures();
        return ServedContract.read().operations().stream()
                .filter(operation -> operation.path().endsWith(SightWalk.SIGHT))
                .map(operation -> dynamicContainer(operation.id(), new SightWalk(operation, matrix, fixtures).tests()));
    }

    @Test
    void everyColumnOfAListIsCalledSomethingInEnglishAndChinese() {
        var nameless = ListColumns.nameless();
        if (!nameless.isEmpty()) {
            fail("Say in columns.properties and columns_zh_CN.properties what these columns are called:%n  %s"
                    .formatted(String.join("\n  ", nameless)));
        }
    }

    @TestFactory
    Stream<DynamicNode> everyOperationKnowsItsCallers() {
        var fixtures = fixtures();
        return ServedContract.read().operations().stream()
                .filter(operation -> matrix.rows().containsKey(operation.id()))
                .map(operation -> dynamicContainer(
                        operation.id(),
                        Stream.concat(
                                strangersToTheSuite(operation),
                                matrix.roles().stream().flatMap(role -> probes(operation, role, fixtures)))));
    }

    private static Stream<DynamicTest> strangersToTheSuite(Operation operation) {
        if (operation.open()) {
            return Stream.empty();
        }
        var person = Cast.of("admin");
        return Stream.of(
                dynamicTest("nobody is asked to log in", () -> assertTurnedAway(operation, null)),
                dynamicTest("an expired token is no token", () -> assertTurnedAway(operation, Tokens.expired(person))),
                dynamicTest(
                        "a token for others is no token",
                        () -> assertTurnedAway(operation, Tokens.forAnotherAudience(person))));
    }

    private static void assertTurnedAway(Operation operation, @Nullable String token) {
        var call = Door.call(operation, Door.addressOfNothing(operation), operation.body());
        assertStatus(operation, 401, (token == null ? call : call.header("Authorization", "Bearer " + token)).send());
    }

    private Stream<DynamicTest> probes(Operation operation, String role, Fixtures fixtures) {
        var reached = matrix.of(operation, role);
        var caller = Cast.of(role).id();
        var probe = new Probe(operation, role, fixtures);
        if (reached == Reached.NOTHING) {
            return Stream.of(dynamicTest(role + " may not", () -> assertStatus(operation, 403, probe.onNothing())));
        }
        if (reached == Reached.YES) {
            return Stream.of(dynamicTest(role + " may", () -> {
                assertTrue(
                        operation.choices().isEmpty(), "a record is in the path: say whose the role reaches, not yes");
                assertSucceeds(operation, fixtures, probe.on(Holder.self(caller)));
            }));
        }
        if (operation.choices().isEmpty()) {
            return Stream.of(dynamicTest(
                    role + " finds what is within reach, nothing beyond", () -> probe.list(reached, caller)));
        }
        return Stream.concat(
                reached.within(caller).stream()
                        .map(holder -> dynamicTest(
                                role + " reaches a record: " + name(holder),
                                () -> assertSucceeds(operation, fixtures, probe.on(holder)))),
                reached.beyond(caller).stream()
                        .map(holder -> dynamicTest(
                                role + " does not get to a record: " + name(holder),
                                () -> assertStatus(operation, reached.refusal(), probe.beyond(holder)))));
    }

    private static String name(Holder holder) {
        return NAMES.getOrDefault(holder, "their own");
    }

    static void assertStatus(Operation operation, int expected, HttpResponse<String> answer) {
        assertEquals(expected, answer.statusCode(), () -> said(operation, answer));
    }

    /** A refusal by the present state is no matter of access; a refusal of the request is a bad fixture. */
    private static void assertSucceeds(Operation operation, Fixtures fixtures, HttpResponse<String> answer) {
        var status = answer.statusCode();
        assertTrue(fixtures.expects(operation, status), () -> said(operation, answer));
        assertTrue(
                !operation.path().endsWith(SightWalk.SIGHT) || answer.body().contains("\"visible\":true,\"reasons\""),
                () -> "Whoever sees a record is told otherwise. " + said(operation, answer));
        assertTrue(
                operation.statuses().contains(status),
                () -> "The contract does not say that this can be answered. " + said(operation, answer));
    }

    private static String said(Operation operation, HttpResponse<String> answer) {
        return "%s %s answered %d: %s"
                .formatted(operation.method(), answer.request().uri().getPath(), answer.statusCode(), answer.body());
    }
}
