package dev.guanxi.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldSet;
import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.stages.ExitCheck;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.Move;
import dev.guanxi.sales.stages.PipelineDefinition;
import dev.guanxi.sales.stages.StageDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpportunityTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final ExitCheck CHECK = new ExitCheck(FieldSet.NONE);
    private static final Gate FREELY = new Gate(CHECK, false, false, null);
    private static final UUID CUSTOMER = Ids.next();
    private static final KnownPipeline STANDARD =
            pipeline("STANDARD", false, false, "PROSPECTING", "ENGAGING", "PROPOSING");

    @Test
    void aDealGoesThroughItsStagesInOrder() {
        var deal = opened(CUSTOMER, "900.00");

        deal.move(STANDARD, "ENGAGING", FREELY, NOW.plusSeconds(1));
        deal.move(STANDARD, "PROPOSING", FREELY, NOW.plusSeconds(2));
        deal.win(STANDARD, FREELY, NOW.plusSeconds(3));

        assertThat(deal.state().stage()).isEqualTo("WON");
        assertThat(deal.state().engagedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(deal.state().closedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(deal.takeSteps())
                .extracting(Course.Step::to)
                .containsExactly("PROSPECTING", "ENGAGING", "PROPOSING", "WON");
        assertThat(deal.takeRaisedEvents()).last().isEqualTo(new OpportunityEvent.Won(deal.id()));
    }

    @Test
    void noStageIsLeftOut() {
        var deal = opened(CUSTOMER, "900.00");

        refused("stage-order", () -> deal.move(STANDARD, "PROPOSING", FREELY, NOW));
        refused("stage-order", () -> deal.win(STANDARD, FREELY, NOW));
        assertThatThrownBy(() -> deal.move(STANDARD, "WON", FREELY, NOW)).isInstanceOf(Invalid.class);
    }

    @Test
    void aDealIsWonForSomebodyAndForAnAmount() {
        refused("won-without-customer", () -> proposed(null, "900.00").win(STANDARD, FREELY, NOW));
        refused("won-without-amount", () -> proposed(CUSTOMER, "0").win(STANDARD, FREELY, NOW));
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
        deal.win(STANDARD, FREELY, NOW);

        refused("opportunity-closed", () -> deal.change(deal.terms()));
        refused("opportunity-closed", () -> deal.lose("price", null, NOW));
        refused("stage-order", () -> deal.move(STANDARD, "ENGAGING", FREELY, NOW));
    }

    @Test
    void historyTakenOverIsNotNews() {
        var past = new PastDeal(STANDARD, "WON", NOW, NOW, NOW.plus(Duration.ofDays(52)), null);
        var deal = Opportunity.takeOver("OP-1", opening(CUSTOMER, "900.00"), past);

        assertThat(deal.takeRaisedEvents()).containsExactly(new OpportunityEvent.Imported(deal.id()));
        assertThat(deal.takeSteps())
                .containsExactly(
                        Course.Step.plain(STANDARD, null, "ENGAGING", Move.OPENED, NOW),
                        Course.Step.plain(STANDARD, "ENGAGING", "WON", Move.WON, NOW.plus(Duration.ofDays(52))));
    }

    @Test
    void historyMustBePossible() {
        assertThatThrownBy(() -> new PastDeal(STANDARD, "WON", NOW, null, null, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PastDeal(STANDARD, "ENGAGING", NOW, null, NOW, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PastDeal(STANDARD, "LOST", NOW, null, NOW.minusSeconds(1), null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whereAPipelineAllowsItDealsSkipStagesAndGoBack() {
        var free = pipeline("FREE", true, true, "FIRST", "SECOND", "THIRD");
        var deal = Opportunity.open("OP-1", opening(CUSTOMER, "900.00"), free, NOW);

        deal.move(free, "THIRD", FREELY, NOW.plusSeconds(1));
        deal.move(free, "FIRST", new Gate(CHECK, false, false, "too early"), NOW.plusSeconds(2));
        deal.move(free, "SECOND", FREELY, NOW.plusSeconds(3));
        deal.win(free, FREELY, NOW.plusSeconds(4));

        assertThat(deal.takeSteps())
                .extracting(Course.Step::move)
                .containsExactly(Move.OPENED, Move.SKIPPED, Move.WENT_BACK, Move.ADVANCED, Move.WON);
        assertThat(deal.state().engagedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(deal.takeRaisedEvents()).contains(new OpportunityEvent.WentBack(deal.id(), "FIRST"));
    }

    @Test
    void aDealGoesOnInAnotherPipeline() {
        var other = pipeline("OTHER", false, false, "ASKED", "ANSWERED");
        var deal = opened(CUSTOMER, "900.00");

        refused("stage-order", () -> deal.win(other, FREELY, NOW));
        deal.move(other, "ANSWERED", FREELY, NOW);
        deal.win(other, FREELY, NOW);

        assertThat(deal.state().pipeline()).isEqualTo("OTHER");
        assertThat(deal.takeSteps())
                .extracting(Course.Step::move)
                .containsExactly(Move.OPENED, Move.CHANGED_PIPELINE, Move.WON);
        refused("stage-order", () -> deal.move(STANDARD, "ENGAGING", FREELY, NOW));
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

    private static KnownPipeline pipeline(String key, boolean skipping, boolean goingBack, String... stages) {
        var name = new FieldWording(key, key);
        return new KnownPipeline(
                Ids.next(),
                key,
                false,
                new PipelineDefinition(
                        name,
                        Stream.of(stages)
                                .map(stage -> new StageDefinition(stage, name, 50, null, null, null, null, null))
                                .toList(),
                        skipping,
                        goingBack,
                        null));
    }

    private static Opportunity opened(@Nullable UUID customer, String amount) {
        return Opportunity.open("OP-1", opening(customer, amount), STANDARD, NOW);
    }

    private static Opportunity proposed(@Nullable UUID customer, String amount) {
        var deal = opened(customer, amount);
        deal.move(STANDARD, "ENGAGING", FREELY, NOW);
        deal.move(STANDARD, "PROPOSING", FREELY, NOW);
        return deal;
    }

    private static Opening opening(@Nullable UUID customer, String amount) {
        var terms = new Terms(
                "Lenses",
                customer,
                null,
                Money.of(amount, "CNY"),
                List.of(),
                null,
                Outlook.UNKNOWN,
                CustomValues.NOTHING);
        return new Opening(Ids.next(), terms, Origin.OURSELVES, Ownership.of("ann", "/sales/east"));
    }

    private static void refused(String rule, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo(rule));
    }
}
