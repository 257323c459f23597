package dev.guanxi.insight.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.insight.value.CustomerValueEvent.Classified;
import dev.guanxi.insight.value.CustomerValueEvent.Revalued;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerValueTest {
    static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant LAST = FIRST.plus(Duration.ofDays(40));
    static final Instant NOW = LAST.plus(Duration.ofDays(30));
    static final UUID ID = Ids.next();

    @Test
    void recencyFrequencyAndMonetaryValueFollowFromTheOrders() {
        var state = new CustomerValue(ID, figures(), NOW).state();

        assertThat(state.revenue()).isEqualTo(Money.of("900.00", "CNY"));
        assertThat(state.recencyDays()).isEqualTo(30);
        assertThat(state.frequency()).isEqualTo(3);
        assertThat(state.monetary()).isEqualTo(Money.of("300.00", "CNY"));
    }

    @Test
    void otherCurrenciesAreShownBesideAndNotAddedUp() {
        var state = new CustomerValue(ID, figures(), NOW).state();

        assertThat(state.otherRevenue()).containsExactly(Money.of("50.00", "USD"));
        assertThat(state.orders()).isEqualTo(4);
    }

    @Test
    void whatItCostToServeIsTakenOffTheRevenueOfTheSameCurrency() {
        var state = new CustomerValue(ID, figures(), NOW).state();

        assertThat(state.costToServe()).isEqualTo(Money.of("300.00", "CNY"));
        assertThat(state.margin()).isEqualTo(Money.of("600.00", "CNY"));
        assertThat(state.otherCosts()).containsExactly(Money.of("7.00", "EUR"));
    }

    @Test
    void theSameFiguresAgainAreNoNews() {
        var value = new CustomerValue(ID, figures(), NOW);
        value.takeRaisedEvents();

        value.revalue(figures(), NOW.plus(Duration.ofDays(1)));

        assertThat(value.takeRaisedEvents()).isEmpty();
    }

    @Test
    void aClassIsToldOnceAndTheOneBeforeItRemembered() {
        var value = new CustomerValue(ID, figures(), NOW);
        value.takeRaisedEvents();

        value.classify(ValueClass.B, NOW);
        value.classify(ValueClass.B, NOW);
        value.classify(ValueClass.A, NOW);

        assertThat(value.takeRaisedEvents())
                .containsExactly(new Classified(ID, ValueClass.B), new Classified(ID, ValueClass.A));
        assertThat(value.state().previousClass()).isEqualTo(ValueClass.B);
    }

    @Test
    void aMergedCustomerIsWorthNothing() {
        var value = new CustomerValue(ID, figures(), NOW);
        value.classify(ValueClass.A, NOW);
        value.takeRaisedEvents();
        var survivor = Ids.next();

        value.mergeInto(survivor, NOW);
        value.mergeInto(survivor, NOW);
        value.classify(ValueClass.A, NOW);

        assertThat(value.takeRaisedEvents()).containsExactly(new Revalued(ID));
        assertThat(value.state().revenue().isZero()).isTrue();
        assertThat(value.state().valueClass()).isNull();
    }

    @Test
    void aCustomerThatIsSeparateAgainHasItsFiguresAndItsClass() {
        var value = new CustomerValue(ID, figures(), NOW);
        value.classify(ValueClass.A, NOW);
        var before = value.state();

        value.mergeInto(Ids.next(), NOW);
        value.mergeInto(Ids.next(), NOW);
        value.revalue(figures(), NOW);

        assertThat(value.state().revenue()).isEqualTo(before.revenue());
        assertThat(value.state().orders()).isEqualTo(before.orders());
        assertThat(value.state().valueClass()).isEqualTo(ValueClass.A);
        assertThat(value.state().mergedInto()).isNull();
    }

    private static Figures figures() {
        return Figures.of(
                List.of(
                        new CurrencyFigures(ID, 3, Money.of("900.00", "CNY"), FIRST, LAST),
                        new CurrencyFigures(ID, 1, Money.of("50.00", "USD"), FIRST, FIRST)),
                List.of(new CustomerCost(ID, Money.of("300.00", "CNY")), new CustomerCost(ID, Money.of("7.00", "EUR"))),
                "CNY");
    }
}
