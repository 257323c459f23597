package dev.guanxi.sales.document;

import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.document.web.Paperwork;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever number of replicas looks at the same moment, each document is told of once, and expires once. */
@QuarkusTest
class DeadlinesTest extends Paperwork {
    @Inject
    Deadlines deadlines;

    @Inject
    MovableClock clock;

    @Inject
    CurrentCaller caller;

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    private void atOnce(Supplier<Uni<Integer>> step) {
        together(Stream.generate(() -> (Callable<Integer>) () -> run(step))
                .limit(8)
                .toList());
    }

    private int run(Supplier<Uni<Integer>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> {
                caller.actAs(Caller.suite("deadlines"));
                return step.get();
            });
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private UUID toBeSigned() {
        return toBeSigned(List.of(signatory("THEIRS", 1, "王芳")));
    }

    @Test
    void contractsAreToldOfOnce() {
        var notice = LocalDate.now(ZoneOffset.UTC).plusDays(25).toString();
        var contracts = Stream.generate(this::toBeSigned).limit(4).toList();
        for (var contract : contracts) {
            Api.patch(rep, "documents", contract, Map.of("noticeOn", notice))
                    .then()
                    .statusCode(200);
            sign(out(contract).getFirst(), "王芳").then().statusCode(200);
        }

        clock.moveTo(Duration.ofDays(12));
        atOnce(deadlines::remind);

        assertThat(elsewhere.heard("crm.sales.notification").stream()
                        .map(Heard::state)
                        .filter(told -> told.path("kind").asText().equals("contract-notice-due"))
                        .filter(told -> told.path("person").asText().equals(rep.id()))
                        .map(told -> told.path("recordId").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        contracts.stream().map(UUID::toString).toList());
    }

    @Test
    void whatIsTooLateExpiresOnce() {
        var document = toBeSigned();
        out(document);

        clock.moveTo(Duration.ofDays(32));
        atOnce(deadlines::expire);

        var told = elsewhere.heardUntil("crm.sales.document", document, "expired");
        assertThat(told.stream().map(Heard::happened)).containsExactly("made", "sent", "expired");
    }
}
