package dev.guanxi.partner.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DealTest {
    static final DealTerms TERMS = new DealTerms(ZoneId.of("Asia/Shanghai"), 5, 90);
    /** A Thursday afternoon in Shanghai. */
    static final Instant AT = Instant.parse("2026-07-02T08:30:00Z");

    @Test
    void aDecisionIsDueInFiveWorkingDays() {
        assertThat(registered().state().decideBy()).isEqualTo("2026-07-09T08:30:00Z");
        assertThat(TERMS.decideBy(Instant.parse("2026-07-03T18:00:00Z")))
                .as("Saturday in Shanghai already")
                .isEqualTo("2026-07-09T18:00:00Z");
    }

    @Test
    void protectionLastsNinetyDaysAndIsCountedAgainFromTheApproval() {
        var deal = registered();
        assertThat(deal.state().protectedUntil()).isEqualTo("2026-09-30T08:30:00Z");

        deal.approve(null, AT.plus(Duration.ofDays(3)), TERMS);

        assertThat(deal.state().protectedUntil()).isEqualTo("2026-10-03T08:30:00Z");
    }

    @Test
    void anApprovedDealHasAnOpportunity() {
        var deal = approved();

        assertThat(deal.state().opportunityId()).isNotNull();
        assertThat(deal.status()).isEqualTo(DealStatus.APPROVED);
    }

    @Test
    void aDealIsDecidedOnce() {
        var deal = registered();
        deal.refuse("we know them", AT);

        assertRefused(() -> deal.approve(null, AT, TERMS), "deal-decided-already");
        assertRefused(() -> deal.refuse("again", AT), "deal-decided-already");
    }

    @Test
    void aDealExpiresWhenItsProtectionIsOverAndNotBefore() {
        var deal = approved();

        deal.expire(deal.state().protectedUntil().minusMillis(1));
        assertThat(deal.status()).isEqualTo(DealStatus.APPROVED);
        deal.expire(deal.state().protectedUntil());
        assertThat(deal.status()).isEqualTo(DealStatus.EXPIRED);
    }

    @Test
    void progressIsToldOnceAndEndsTheDealWhenTheOpportunityEnds() {
        var deal = approved();
        deal.takeRaisedEvents();

        deal.progress("ENGAGING", null);
        deal.progress("ENGAGING", null);
        deal.progress("WON", null);
        deal.progress("LOST", null);

        assertThat(deal.takeRaisedEvents())
                .containsExactly(new DealEvent.Progressed(deal.id(), "ENGAGING"), new DealEvent.Won(deal.id()));
        assertThat(deal.status()).isEqualTo(DealStatus.WON);
    }

    @Test
    void aPartnerChangesTheCloseDateButNotWhoLooksAfterTheDeal() {
        var deal = registered();
        var later = new DealRevision(
                Money.of("900.00", "CNY"), LocalDate.of(2026, 12, 1), "meg", "/sales/east", CustomValues.NOTHING);
        var other = new DealRevision(Money.of("900.00", "CNY"), null, "bob", "/sales/east", CustomValues.NOTHING);

        deal.change(later, true);

        assertThat(deal.state().expectedClose()).isEqualTo("2026-12-01");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> deal.change(other, true));
        deal.change(other, false);
        assertThat(deal.state().ownerId()).isEqualTo("bob");
    }

    @Test
    void anErasedPersonIsGoneFromTheDeal() {
        var deal = registered();

        deal.forgetPerson(UnaryOperator.identity());

        assertThat(deal.isForgetting()).isTrue();
        assertThat(deal.state().familyName()).isNull();
        assertThat(deal.state().email()).isNull();
        assertThat(deal.state().company()).isEqualTo("Acme Ltd");
    }

    @Test
    void thereAreNeverMoreSumsThanTheContractSays() {
        var currencies = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(Money::isCurrency)
                .count();

        assertThat(DealStatus.values().length * currencies).isPositive().isLessThanOrEqualTo(DealSum.MOST);
    }

    private static Deal registered() {
        var person = new ContactPerson("伟", "张", "wei.zhang@example.com", null);
        var prospect = new Prospect("Acme Ltd", null, person, Money.of("900.00", "CNY"), null);
        return Deal.register(
                "DR-2026-000001", prospect, new Ownership("meg", "/sales/east", Ids.next(), null), AT, TERMS);
    }

    private static Deal approved() {
        var deal = registered();
        deal.approve(null, AT, TERMS);
        return deal;
    }

    private static void assertRefused(Runnable action, String rule) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(action::run).returns(rule, RuleBroken::code);
    }
}
