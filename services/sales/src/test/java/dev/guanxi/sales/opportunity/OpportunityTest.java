package dev.guanxi.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpportunityTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final UUID CUSTOMER = Ids.next();

    @Test
    void aDealGoesThroughItsStagesInOrder() {
        var deal = opened(CUSTOMER, "900.00");

        deal.advance(Stage.ENGAGING, NOW.plusSeconds(1));
        deal.advance(Stage.PROPOSING, NOW.plusSeconds(2));
        deal.win(NOW.plusSeconds(3));

        assertThat(deal.state().stage()).isEqualTo(Stage.WON);
        assertThat(deal.state().engagedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(deal.state().closedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(deal.takeSteps())
                .extracting(Course.Step::to)
                .containsExactly(Stage.PROSPECTING, Stage.ENGAGING, Stage.PROPOSING, Stage.WON);
        assertThat(deal.takeRaisedEvents()).last().isEqualTo(new OpportunityEvent.Won(deal.id()));
    }

    @Test
    void noStageIsLeftOut() {
        var deal = opened(CUSTOMER, "900.00");

        refused("stage-order", () -> deal.advance(Stage.PROPOSING, NOW));
        refused("stage-order", () -> deal.win(NOW));
        assertThatThrownBy(() -> deal.advance(Stage.WON, NOW)).isInstanceOf(Invalid.class);
    }

    @Test
    void aDealIsWonForSomebodyAndForAnAmount() {
        refused("won-without-customer", () -> proposed(null, "900.00").win(NOW));
        refused("won-without-amount", () -> proposed(CUSTOMER, "0").win(NOW));
    }

    @Test
    void aDealIsLostForAReason() {
        var deal = opened(CUSTOMER, "900.00");

        assertThatThrownBy(() -> deal.lose(" ", null, NOW)).isInstanceOf(Invalid.class);
        deal.lose("price", "a competitor", NOW);

        assertThat(deal.state().lostReason()).isEqualTo("price");
        assertThat(deal.state().competitor()).isEqualTo("a competitor");
    }

    @Test
    void aClosedDealNeverChangesAgain() {
        var deal = proposed(CUSTOMER, "900.00");
        deal.win(NOW);

        refused("opportunity-closed", () -> deal.change(deal.terms()));
        refused("stage-order", () -> deal.lose("price", null, NOW));
        refused("stage-order", () -> deal.advance(Stage.ENGAGING, NOW));
    }

    @Test
    void historyTakenOverIsNotNews() {
        var past = new PastDeal(Stage.WON, NOW, NOW, NOW.plus(Duration.ofDays(52)), null);
        var deal = Opportunity.takeOver("OP-1", opening(CUSTOMER, "900.00"), past);

        assertThat(deal.takeRaisedEvents()).containsExactly(new OpportunityEvent.Imported(deal.id()));
        assertThat(deal.takeSteps())
                .containsExactly(
                        new Course.Step(null, Stage.ENGAGING, NOW),
                        new Course.Step(Stage.ENGAGING, Stage.WON, NOW.plus(Duration.ofDays(52))));
    }

    @Test
    void historyMustBePossible() {
        assertThatThrownBy(() -> new PastDeal(Stage.WON, NOW, null, null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PastDeal(Stage.ENGAGING, NOW, null, NOW, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PastDeal(Stage.LOST, NOW, null, NOW.minusSeconds(1), null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aForgottenPersonLeavesTheDealUnderItsNumber() {
        var deal = opened(CUSTOMER, "900.00");
        deal.takeRaisedEvents();

        deal.forgetPerson(UnaryOperator.identity());
        deal.forgetPerson(UnaryOperator.identity());

        assertThat(deal.state().name()).isEqualTo("OP-1");
        assertThat(deal.takeRaisedEvents()).containsExactly(new OpportunityEvent.PersonErased(deal.id()));
    }

    private static Opportunity opened(@Nullable UUID customer, String amount) {
        return Opportunity.open("OP-1", opening(customer, amount), NOW);
    }

    private static Opportunity proposed(@Nullable UUID customer, String amount) {
        var deal = opened(customer, amount);
        deal.advance(Stage.ENGAGING, NOW);
        deal.advance(Stage.PROPOSING, NOW);
        return deal;
    }

    private static Opening opening(@Nullable UUID customer, String amount) {
        var terms = new Terms("Lenses", customer, null, Money.of(amount, "CNY"), List.of(), null, CustomValues.NOTHING);
        return new Opening(Ids.next(), terms, Origin.OURSELVES, Ownership.of("ann", "/sales/east"));
    }

    private static void refused(String rule, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo(rule));
    }
}
