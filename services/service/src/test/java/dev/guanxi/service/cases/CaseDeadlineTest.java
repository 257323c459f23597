package dev.guanxi.service.cases;

import static dev.guanxi.service.TestClock.at;
import static dev.guanxi.service.cases.CaseStatus.WORKING;
import static dev.guanxi.service.cases.ExampleCases.GOALS;
import static dev.guanxi.service.cases.ExampleCases.LEVEL;
import static dev.guanxi.service.cases.ExampleCases.eightHoursADay;
import static dev.guanxi.service.cases.ExampleCases.opened;
import static dev.guanxi.service.cases.Priority.LOW;
import static dev.guanxi.service.cases.Priority.NORMAL;
import static dev.guanxi.service.cases.Priority.URGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a case is due, and when it was not resolved in time. */
class CaseDeadlineTest {
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
    void everyPriorityNeedsAGoal() {
        var some = new EnumMap<>(GOALS);
        some.remove(LOW);

        assertThatThrownBy(() -> new ServiceLevel(eightHoursADay(), some))
                .hasMessageContaining("guanxi.service.cases.goals.LOW");
    }
}
