package dev.guanxi.service.cases;

import static dev.guanxi.service.TestClock.at;
import static dev.guanxi.service.cases.CaseStatus.CLOSED;
import static dev.guanxi.service.cases.CaseStatus.NEW;
import static dev.guanxi.service.cases.CaseStatus.RESOLVED;
import static dev.guanxi.service.cases.CaseStatus.WAITING;
import static dev.guanxi.service.cases.CaseStatus.WORKING;
import static dev.guanxi.service.cases.Priority.HIGH;
import static dev.guanxi.service.cases.Priority.LOW;
import static dev.guanxi.service.cases.Priority.NORMAL;
import static dev.guanxi.service.cases.Priority.URGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.service.businesshours.BusinessHours;
import dev.guanxi.service.businesshours.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTest {
    private static final String MONDAY_9 = "2026-11-23T09:00";
    private static final Map<Priority, Duration> GOALS = Map.of(
            URGENT,
            Duration.ofHours(4),
            HIGH,
            Duration.ofHours(8),
            NORMAL,
            Duration.ofHours(16),
            LOW,
            Duration.ofHours(40));
    private static final ServiceLevel LEVEL = new ServiceLevel(eightHoursADay(), GOALS);

    @ParameterizedTest
    @CsvSource({
        "URGENT, 2026-11-23T13:00",
        "HIGH,   2026-11-23T17:00",
        "NORMAL, 2026-11-24T17:00",
        "LOW,    2026-11-27T17:00"
    })
    void aCaseIsDueWhenItsGoalIsReachedInBusinessTime(Priority priority, String due) {
        assertThat(opened(priority).state().dueAt()).isEqualTo(at(due));
    }

    @Test
    void fourHoursOfWaitingForTheCustomerMoveTheDeadlineByFourBusinessHours() {
        var waited = opened(NORMAL);

        waited.pause(at("2026-11-23T10:00"));
        waited.resume(LEVEL, at("2026-11-23T14:00"));

        assertThat(waited.state().dueAt()).isEqualTo(at("2026-11-25T13:00"));
        assertThat(waited.state().stoppedMinutes()).isEqualTo(240);
        assertThat(waited.state().status()).isEqualTo(WORKING);
    }

    @Test
    void aNightOfWaitingMovesNothing() {
        var waited = opened(NORMAL);

        waited.pause(at("2026-11-23T17:00"));
        waited.resume(LEVEL, at("2026-11-24T09:00"));

        assertThat(waited.state().dueAt()).isEqualTo(at("2026-11-24T17:00"));
    }

    @Test
    void severalPausesAddUpAlsoOverNightsAndWeekends() {
        var waited = opened(NORMAL);

        waited.pause(at("2026-11-23T16:00"));
        waited.resume(LEVEL, at("2026-11-24T10:00"));
        waited.pause(at("2026-11-24T16:00"));
        waited.resume(LEVEL, at("2026-11-30T09:00"));

        assertThat(waited.state().stoppedMinutes()).isEqualTo((2 + 1 + 24) * 60);
        assertThat(waited.state().dueAt()).isEqualTo(at("2026-11-30T12:00"));
    }

    @Test
    void noTimePassesForACaseThatWaits() {
        var waiting = opened(NORMAL);
        waiting.pause(at("2026-11-23T10:00"));
        waiting.takeRaisedEvents();

        waiting.breach(at("2026-12-24T10:00"));

        assertThat(waiting.state().breached()).isFalse();
        assertThat(waiting.takeRaisedEvents()).isEmpty();
    }

    @Test
    void aCaseIsOverdueAfterItsDeadlineOnceAndForGood() {
        var late = opened(NORMAL);
        late.takeRaisedEvents();

        late.breach(at("2026-11-24T17:00"));
        assertThat(late.state().breached()).isFalse();

        late.breach(at("2026-11-24T17:00").plusMillis(1));
        late.breach(at("2026-11-24T18:00"));
        late.prioritise(LOW, LEVEL, at("2026-11-24T19:00"));

        assertThat(late.state().breached()).isTrue();
        assertThat(late.takeRaisedEvents())
                .containsExactly(new CaseEvent.Breached(late.id()), new CaseEvent.RePrioritised(late.id(), LOW));
    }

    @Test
    void whatIsResolvedTooLateIsOverdueEvenWhenNobodyHadNoticed() {
        var late = opened(NORMAL);
        late.resolve("Done", at("2026-11-25T09:00"));

        var inTime = opened(NORMAL);
        inTime.resolve("Done", at("2026-11-24T17:00"));

        assertThat(late.state().breached()).isTrue();
        assertThat(inTime.state().breached()).isFalse();
    }

    @Test
    void pausingLateDoesNotHideThatTheDeadlineHadPassed() {
        var late = opened(URGENT);

        late.pause(at("2026-11-23T13:01"));

        assertThat(late.state().breached()).isTrue();
    }

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
    void theTimeSinceAResolutionThatWasNoneDoesNotCount() {
        var again = opened(NORMAL);
        again.resolve("Done", at("2026-11-23T10:00"));
        again.close();

        again.reopen(LEVEL, at("2026-11-24T10:00"));

        assertThat(again.state().status()).isEqualTo(WORKING);
        assertThat(again.state().resolvedAt()).isNull();
        assertThat(again.state().dueAt()).isEqualTo(at("2026-11-25T17:00"));
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
                            });
        }
        refused("case-not-open", () -> inStatus(RESOLVED).assign("mia", null));
        refused("case-not-open", () -> inStatus(CLOSED).prioritise(LOW, LEVEL, now));
    }

    @Test
    void ofAnErasedPersonNothingStays() {
        var reported = opened(NORMAL);
        reported.resolve("Wang called back", at("2026-11-23T10:00"));

        reported.forgetPerson();

        assertThat(reported.state().contactId()).isNull();
        assertThat(reported.state().subject()).isEqualTo(Case.FORGOTTEN);
        assertThat(reported.description()).isNull();
        assertThat(reported.resolution()).isNull();
        assertThat(reported.isForgetting()).isTrue();
    }

    @Test
    void everyPriorityNeedsAGoal() {
        var some = new EnumMap<>(GOALS);
        some.remove(LOW);

        assertThatThrownBy(() -> new ServiceLevel(eightHoursADay(), some))
                .hasMessageContaining("guanxi.service.cases.goals.LOW");
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

    private static Case opened(Priority priority) {
        var report = new CaseReport(Ids.next(), Ids.next(), null, null, "Wang: it does not heat", "Call Wang back");
        return Case.open(
                "CS-2026-000001",
                report,
                Ownership.of("lee", "/service/centre"),
                priority,
                CaseClock.start(at(MONDAY_9), priority, LEVEL));
    }

    private static BusinessHours eightHoursADay() {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, List.of(Opening.of("09:00-17:00"))));
        return new BusinessHours(ZoneId.of("Asia/Shanghai"), week, Set.of(), Map.of());
    }
}
