package dev.guanxi.platform.testkit.access;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.guanxi.platform.testkit.access.BadInput.Attempt;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation, given everything that a broken or hostile client may send: the answer is always a
 * problem that blames the request, never an error of the service. Each service has
 *
 * <pre>{@code
 * @QuarkusTest
 * class BadInputWalkTest extends BadInputTest {
 *     protected Fixtures fixtures() { ... }
 * }
 * }</pre>
 */
public abstract class BadInputTest {
    private final AccessMatrix matrix = AccessMatrix.read();

    /** How to make this service's records. */
    protected abstract Fixtures fixtures();

    @TestFactory
    Stream<DynamicTest> everyOperationRefusesWhatItCannotUnderstand() {
        var contract = ServedContract.read();
        var fixtures = fixtures();
        return contract.operations().stream()
                .filter(operation -> matrix.rows().containsKey(operation.id()))
                .map(operation -> dynamicTest(operation.id(), () -> walk(operation, contract, fixtures)));
    }

    private void walk(Operation operation, ServedContract contract, Fixtures fixtures) {
        var role = matrix.callerOf(operation);
        var holder = matrix.of(operation, role).within(Cast.of(role).id()).stream()
                .findFirst()
                .orElse(Holder.self(Cast.of(role).id()));
        var address = fixtures.address(operation, holder);
        var attempts = new BadInput(operation, contract, address, fixtures.body(operation, holder)).attempts();
        var complaints = attempts.stream()
                .flatMap(attempt -> complaint(attempt, Cast.bearer(role)).stream())
                .toList();
        if (!complaints.isEmpty()) {
            fail("%s, called %d times with bad input:%n  %s"
                    .formatted(operation.id(), attempts.size(), String.join("\n  ", complaints)));
        }
    }

    private static List<String> complaint(Attempt attempt, String bearer) {
        HttpResponse<String> answer =
                attempt.call().header("Authorization", bearer).send();
        var type = answer.headers().firstValue("Content-Type").orElse("no Content-Type");
        if (answer.statusCode() / 100 != 4) {
            return List.of(
                    "%s: answered %d %s".formatted(attempt.what(), answer.statusCode(), shortened(answer.body())));
        }
        return type.startsWith("application/problem+json")
                ? List.of()
                : List.of("%s: answered %d with %s".formatted(attempt.what(), answer.statusCode(), type));
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
