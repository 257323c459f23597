package dev.guanxi.contact.organisation;

import static dev.guanxi.contact.organisation.DecisionRole.CHAMPION;
import static dev.guanxi.contact.organisation.DecisionRole.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoleHistoryTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    @Test
    void aRoleThatWasGivenUpStaysWithItsDaysAndCanBeTakenAgain() {
        var history = RoleHistory.NONE
                .taking(DECIDER, LocalDate.of(2025, 1, 1))
                .givingUp(DECIDER, LEAP_DAY)
                .taking(DECIDER, null);

        assertThat(history.roles())
                .containsExactly(
                        new HeldRole(DECIDER, LocalDate.of(2025, 1, 1), LEAP_DAY), new HeldRole(DECIDER, null, null));
        assertThat(history.held()).containsExactly(DECIDER);
    }

    @Test
    void nobodyHasARoleTwiceOrGivesUpWhatTheyDoNotHave() {
        var history = RoleHistory.NONE.taking(DECIDER, null);

        assertThatThrownBy(() -> history.taking(DECIDER, LEAP_DAY)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> history.givingUp(CHAMPION, LEAP_DAY)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aRoleDoesNotEndBeforeItBegins() {
        var history = RoleHistory.NONE.taking(DECIDER, LEAP_DAY);

        assertThatThrownBy(() -> history.givingUp(DECIDER, LEAP_DAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.field()).isEqualTo("until"));
        assertThat(history.givingUp(DECIDER, LEAP_DAY).held()).isEmpty();
    }

    @Test
    void whoLeavesHasNoRoleAnyMoreAndOneThatWasToComeNeverLasted() {
        var history = RoleHistory.NONE.taking(DECIDER, LEAP_DAY.minusYears(1)).taking(CHAMPION, LEAP_DAY.plusDays(1));

        var after = history.ending(LEAP_DAY);

        assertThat(after.roles())
                .containsExactly(
                        new HeldRole(DECIDER, LEAP_DAY.minusYears(1), LEAP_DAY),
                        new HeldRole(CHAMPION, LEAP_DAY.plusDays(1), LEAP_DAY.plusDays(1)));
    }
}
