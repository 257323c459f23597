package dev.guanxi.marketing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CampaignTest {
    static final Instant AT = Instant.parse("2026-02-01T09:00:00Z");
    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Test
    void aCampaignIsPlannedStartedAndEndedInThisOrder() {
        var campaign = planned();

        assertRefused(campaign::end, "campaign-not-running");
        assertRefused(campaign::ensureRunning, "campaign-not-running");
        campaign.start();
        campaign.ensureRunning();
        assertRefused(campaign::start, "campaign-started-already");
        campaign.end();
        assertRefused(campaign::ensureRunning, "campaign-not-running");
        assertThat(campaign.takeRaisedEvents())
                .containsExactly(
                        new CampaignEvent.Planned(campaign.id()),
                        new CampaignEvent.Started(campaign.id()),
                        new CampaignEvent.Ended(campaign.id()));
    }

    @Test
    void costsAreRecordedInTheCurrencyOfTheBudgetOnceItRuns() {
        var campaign = planned();
        assertRefused(() -> campaign.account(Money.of("10.00", "EUR"), 1), "campaign-not-started");

        campaign.start();

        assertRefused(() -> campaign.account(Money.of("10.00", "USD"), 1), "not-the-budgets-currency");
        assertRefused(() -> campaign.account(Money.of("-1.00", "EUR"), 1), "amount-negative");
        campaign.account(Money.of("5000.00", "EUR"), 1_000);
        assertThat(campaign.state().spent()).isEqualTo(Money.of("5000.00", "EUR"));
    }

    @Test
    void anEndedCampaignKeepsItsPlan() {
        var campaign = planned();
        campaign.start();
        campaign.end();

        assertRefused(() -> campaign.change(plan(SPRING.plusDays(10))), "campaign-ended");
    }

    @Test
    void aCampaignDoesNotEndBeforeItStarts() {
        assertRefused(
                () -> Campaign.plan(plan(SPRING.minusDays(1)), Ownership.of("mia", null), AT), "ends-before-start");
    }

    private static Campaign planned() {
        return Campaign.plan(plan(SPRING.plusDays(90)), Ownership.of("mia", "/marketing"), AT);
    }

    private static CampaignPlan plan(LocalDate endsOn) {
        return new CampaignPlan(
                "春季新品", CampaignKind.EMAIL, SPRING, endsOn, Money.of("6000.00", "EUR"), CustomValues.NOTHING);
    }

    private static void assertRefused(Runnable action, String code) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(action::run).returns(code, DomainException::code);
    }
}
