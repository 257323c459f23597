package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.record;
import static dev.guanxi.contact.bin.Bin.remove;
import static dev.guanxi.contact.bin.Bin.removeForGood;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bin is emptied of what lies there long enough, and several people reach into it at once. */
@QuarkusTest
class EmptyingTest {
    private static final Duration LONG_ENOUGH = Duration.ofDays(30).plusMinutes(1);

    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    BinJob job;

    @Inject
    MovableClock clock;

    @BeforeEach
    void nothingOfOtherTests() {
        after(LONG_ENOUGH);
        clock.moveTo(Duration.ZERO);
    }

    @AfterEach
    void today() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void whatLiesThereForThirtyDaysGoesAndWhatCameLaterStays() {
        var old = customer(MEG, Map.of("name", "Old"));
        var person = contact(MEG, old, Map.of("familyName", "Li"));
        remove(MEG, "customers", old);
        assertThat(after(Duration.ofDays(29))).isZero();
        record("customers", old).body("status", equalTo("REMOVED"));
        var young = customer(MEG, Map.of("name", "Young"));
        clock.moveTo(Duration.ofDays(10));
        remove(MEG, "customers", young);

        assertThat(after(LONG_ENOUGH)).isOne();

        record("customers", old).body("status", equalTo("ERASED"));
        record("contacts", person).statusCode(404);
        record("customers", young).body("status", equalTo("REMOVED"));
        bringBack(MEG, young).then().statusCode(204);
    }

    @Test
    void whatCannotGoStandsInNobodysWay() {
        var stubborn = StubbornThings.inTheBin();
        var customer = customer(MEG, Map.of("name", "Behind"));
        remove(MEG, "customers", customer);

        assertThat(after(LONG_ENOUGH)).isOne();

        record("customers", customer).body("status", equalTo("ERASED"));
        As.person(ADA).get("/recycle-bin/{id}", stubborn).then().statusCode(200);
        bringBack(ADA, stubborn).then().statusCode(204);
    }

    @Test
    void severalReplicasRemoveEachOnce() {
        var customers = IntStream.range(0, 8)
                .mapToObj(i -> customer(MEG, Map.of("name", "Many " + i)))
                .toList();
        customers.forEach(customer -> remove(MEG, "customers", customer));
        clock.moveTo(LONG_ENOUGH);

        Callable<Long> emptying = this::empty;
        var removed = together(Collections.nCopies(3, emptying));

        assertThat(removed.stream().mapToLong(Long::longValue).sum()).isEqualTo(customers.size());
        customers.forEach(customer -> {
            var heard = elsewhere.heardUntil("crm.contact.customer", customer, "erased");
            assertThat(heard.stream().map(Heard::happened).filter("erased"::equals))
                    .hasSize(1);
        });
    }

    @Test
    void ofTwoWhoBringItBackOneIsToldThatItIsDone() {
        for (int round = 0; round < 5; round++) {
            var customer = customer(MEG, Map.of("name", "Twice"));
            remove(MEG, "customers", customer);

            var answers = together(
                    () -> bringBack(MEG, customer).statusCode(),
                    () -> bringBack(MEG, customer).statusCode());

            assertThat(answers).containsOnlyOnce(204);
            assertThat(answers).allMatch(status -> List.of(204, 404, 409).contains(status));
            record("customers", customer).body("status", equalTo("ACTIVE"));
        }
    }

    @Test
    void whoeverBringsItBackAndWhoeverRemovesItForGoodDoNotBothSucceed() {
        for (int round = 0; round < 5; round++) {
            var customer = customer(MEG, Map.of("name", "Back or gone"));
            var person = contact(MEG, customer, Map.of("familyName", "Li"));
            remove(MEG, "customers", customer);

            var answers = together(
                    () -> bringBack(MEG, customer).statusCode(),
                    () -> removeForGood(MEG, customer).statusCode());

            assertThat(answers).containsOnlyOnce(204);
            assertThat(answers).allMatch(status -> List.of(204, 404, 409).contains(status));
            var back = answers.getFirst() == 204;
            record("customers", customer).body("status", equalTo(back ? "ACTIVE" : "ERASED"));
            record("contacts", person).statusCode(back ? 200 : 404);
            As.person(ADA).get("/recycle-bin/{id}", customer).then().statusCode(404);
        }
    }

    @Test
    void theJobAndWhoeverBringsItBackDoNotBothSucceed() {
        for (int round = 0; round < 5; round++) {
            var customer = customer(MEG, Map.of("name", "Last moment"));
            remove(MEG, "customers", customer);
            clock.moveTo(LONG_ENOUGH);

            var answers = together(() -> bringBack(MEG, customer).statusCode(), () -> (int) empty());

            assertThat(answers.get(1)).isEqualTo(answers.getFirst() == 204 ? 0 : 1);
            record("customers", customer).body("status", equalTo(answers.getFirst() == 204 ? "ACTIVE" : "ERASED"));
            clock.moveTo(Duration.ZERO);
        }
    }

    @Test
    void ofOneWhoRemovesAndOneWhoChangesTheSecondIsTold() {
        for (int round = 0; round < 5; round++) {
            var customer = customer(MEG, Map.of("name", "Before"));

            var answers = together(
                    () -> Bin.removal(MEG, "customers", customer, "\"0\"").statusCode(), () -> rename(customer));

            assertThat(answers.stream().filter(status -> status / 100 == 2)).hasSize(1);
            assertThat(answers).allMatch(status -> List.of(200, 204, 409, 412).contains(status));
        }
    }

    private static int rename(UUID customer) {
        return As.person(MEG)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "After"))
                .patch("/customers/{id}", customer)
                .statusCode();
    }

    @Test
    void aContactWhoComesWhileTheCustomerGoesIsNotLeftBehind() {
        for (int round = 0; round < 5; round++) {
            var customer = customer(MEG, Map.of("name", "Going"));

            together(
                    () -> Bin.removal(MEG, "customers", customer, "\"0\"").statusCode(),
                    () -> As.person(MEG)
                            .body(Map.of("customerId", customer, "profile", Map.of("familyName", "Li")))
                            .post("/contacts")
                            .statusCode());

            assertThat(Bin.listed("contacts", "customerId==" + customer)).isEmpty();
        }
    }

    /** What the job removes so much later. */
    private long after(Duration time) {
        clock.moveTo(time);
        try {
            return empty();
        } finally {
            clock.moveTo(Duration.ZERO);
        }
    }

    private long empty() {
        try {
            return VertxContextSupport.subscribeAndAwait(job::empty);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
