package dev.guanxi.marketing.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.marketing.outcome.CampaignFigures.Counts;
import dev.guanxi.platform.domain.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignFiguresTest {
    static final Money COST = Money.of("5000.00", "EUR");

    @Test
    void theReturnOnACampaignFollowsFromWhatItCostAndWhatCameOfIt() {
        var revenue = List.of(Money.of("14165.46", "EUR"));

        var figures = CampaignFigures.of(COST, new Counts(1_000, 120, 30, 6), revenue);

        assertThat(figures.revenue()).isEqualTo(Money.of("14165.46", "EUR"));
        assertThat(figures.returnOnInvestment()).isEqualTo("183.31");
        assertThat(figures.costPerLead()).isEqualTo(Money.of("166.67", "EUR"));
        assertThat(figures.responseRate()).isEqualTo("12.00");
    }

    @Test
    void otherCurrenciesAreShownBesideAndCountForNoRatio() {
        var figures = CampaignFigures.of(COST, new Counts(10, 5, 2, 1), List.of(Money.of("900.00", "USD")));

        assertThat(figures.revenue().isZero()).isTrue();
        assertThat(figures.otherRevenue()).containsExactly(Money.of("900.00", "USD"));
        assertThat(figures.returnOnInvestment()).isEqualTo("-100.00");
    }

    @Test
    void whatCannotBeDividedIsNotTold() {
        var figures = CampaignFigures.of(Money.zero("EUR"), new Counts(0, 0, 0, 0), List.of());

        assertThat(figures.returnOnInvestment()).isNull();
        assertThat(figures.costPerLead()).isNull();
        assertThat(figures.responseRate()).isNull();
    }
}
