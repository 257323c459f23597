package dev.guanxi.service.cases;

import static dev.guanxi.service.TestClock.at;
import static dev.guanxi.service.cases.CaseStatus.CLOSED;
import static dev.guanxi.service.cases.CaseStatus.NEW;
import static dev.guanxi.service.cases.CaseStatus.RESOLVED;
import static dev.guanxi.service.cases.CaseStatus.WAITING;
import static dev.guanxi.service.cases.CaseStatus.WORKING;
import static dev.guanxi.service.cases.ExampleCases.LEVEL;
import static dev.guanxi.service.cases.ExampleCases.opened;
import static dev.guanxi.service.cases.Priority.LOW;
import static dev.guanxi.service.cases.Priority.NORMAL;
import static dev.guanxi.service.cases.Priority.URGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTest {
    @ParameterizedTest
    @CsvSource({"A, URGENT", "B, HIGH", "C, NORMAL", ", NORMAL", "Z, NORMAL"})
    void theCustomersClassDecidesThePriority(String valueClass, Priority expected) {
        assertThat(Priority.of(valueClass)).isEqualTo(expected);
    }

    @Test
    void anotherClassMovesTheDeadlineCountedFromTheOpening() {
        var changed = opened(NORMAL);
        changed.takeRaisedEvents();

        changed.heedClass("A", LEVEL, at("2026-11-23T10:00"));
        changed.heedClass("A", LEVEL, at("2026-11-23T10:00"));

        assertThat(changed.state().priority()).isEqualTo(URGENT);
        assertThat(changed.state().dueAt()).isEqualTo(at("2026-11-23T13:00"));
        assertThat(changed.takeRaisedEvents()).containsExactly(new CaseEvent.RePrioritised(changed.id(), URGENT));
    }

    @Test
    void anotherClassKeepsTheTimeThatWasWaited() {
        var changed = opened(NORMAL);
        changed.pause(at("2026-11-23T09:00"));
        changed.resume(LEVEL, at("2026-11-23T10:00"));

        changed.heedClass("A", LEVEL, at("2026-11-23T10:00"));

        assertThat(changed.state().dueAt()).isEqualTo(at("2026-11-23T14:00"));
    }

    @Test
    void aPrioritySetByHandStaysWhateverTheClass() {
        var decided = opened(NORMAL);

        decided.prioritise(LOW, LEVEL, at("2026-11-23T10:00"));
        decided.heedClass("A", LEVEL, at("2026-11-23T10:00"));

        assertThat(decided.state().priority()).isEqualTo(LOW);
        assertThat(decided.state().dueAt()).isEqualTo(at("2026-11-27T17:00"));
    }

    @Test
    void theClassDoesNotMatterAnyMoreOnceACaseIsResolved() {
        var resolved = opened(NORMAL);
        resolved.resolve("Done", at("2026-11-23T10:00"));

        resolved.heedClass("A", LEVEL, at("2026-11-23T11:00"));

        assertThat(resolved.state().priority()).isEqualTo(NORMAL);
    }

    @Test
    void aCaseIsNewUntilSomebodyTakesItOn() {
        var fresh = opened(NORMAL);

        fresh.assign(null, "/service/field");
        assertThat(fresh.state().status()).isEqualTo(NEW);
        assertThat(fresh.state().ownerId()).isNull();

        fresh.assign("mia", null);
        assertThat(fresh.state().status()).isEqualTo(WORKING);
        assertThat(fresh.state().team()).isEqualTo("/service/field");
        refused("assignment-empty", () -> fresh.assign(null, null));
    }

    @Test
    void whatDoesNotFitTheStatusIsRefused() {
        var now = at("2026-11-23T10:00");
        for (var status : CaseStatus.values()) {
            var allowed = EnumSet.noneOf(CaseStatus.class);
            tryTo(allowed, WAITING, () -> inStatus(status).pause(now));
            tryTo(allowed, WORKING, () -> inStatus(status).resume(LEVEL, now));
            tryTo(allowed, RESOLVED, () -> inStatus(status).resolve("Done", now));
            tryTo(allowed, CLOSED, () -> inStatus(status).close());
            tryTo(allowed, NEW, () -> inStatus(status).reopen(LEVEL, now));

            assertThat(allowed)
                    .as("from %s (NEW stands for opening again)", status)
                    .isEqualTo(
                            switch (status) {
                                case NEW, WORKING -> EnumSet.of(WAITING, RESOLVED);
                                case WAITING -> EnumSet.of(WORKING, RESOLVED);
                                case RESOLVED -> EnumSet.of(CLOSED, NEW);
                                case CLOSED -> EnumSet.of(NEW);
                                case REMOVED -> EnumSet.noneOf(CaseStatus.class);
                            });
        }
        refused("case-not-open", () -> inStatus(RESOLVED).assign("mia", null));
        refused("case-not-open", () -> inStatus(CLOSED).prioritise(LOW, LEVEL, now));
    }

    @Test
    void ofAnErasedPersonNothingStays() {
        var reported = opened(NORMAL);
        reported.resolve("Wang called back", at("2026-11-23T10:00"));

        reported.forgetPerson(UnaryOperator.identity());

        assertThat(reported.state().contactId()).isNull();
        assertThat(reported.state().subject()).isEqualTo(CaseText.FORGOTTEN);
        assertThat(reported.text().description()).isNull();
        assertThat(reported.text().resolution()).isNull();
        assertThat(reported.isForgetting()).isTrue();
    }

    private static Case inStatus(CaseStatus status) {
        var now = at("2026-11-23T09:30");
        var moved = opened(NORMAL);
        switch (status) {
            case NEW -> {}
            case WORKING -> moved.assign("lee", null);
            case WAITING -> moved.pause(now);
            case RESOLVED -> moved.resolve("Done", now);
            case CLOSED -> {
                moved.resolve("Done", now);
                moved.close();
            }
            case REMOVED -> moved.remove();
        }
        return moved;
    }

    private static void tryTo(Set<CaseStatus> allowed, CaseStatus outcome, Runnable act) {
        try {
            act.run();
            allowed.add(outcome);
        } catch (DomainException.RuleBroken refusal) {
            assertThat(refusal.code()).startsWith("case-");
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
