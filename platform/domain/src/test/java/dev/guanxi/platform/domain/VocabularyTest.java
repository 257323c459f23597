package dev.guanxi.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    record StageAdvanced() implements DomainEvent {}

    @Test
    void anEventIsNamedInKebabCase() {
        assertThat(new StageAdvanced().wireName()).isEqualTo("stage-advanced");
    }

    @Test
    void idsAreVersionSevenAndSortByTime() {
        var early = Ids.at(Instant.ofEpochSecond(1, 999_999_000), -1);
        var late = Ids.at(Instant.ofEpochSecond(1, 999_999_500), 0);
        var later = Ids.at(Instant.ofEpochSecond(2), 0);

        assertThat(Stream.of(early, late, later)).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(Stream.of(early, late, later).map(UUID::toString)).isSorted();
        assertThat(later.toString()).startsWith("00000000-07d0-7000-8");
        assertThat(Stream.generate(Ids::next).limit(10_000).distinct()).hasSize(10_000);
        assertThat(Ids.next()).isNotEqualTo(new UUID(0, 0));
    }

    @Test
    void moneyKeepsTheDecimalsOfItsCurrency() {
        assertThat(Money.of("10.005", "EUR").amount()).isEqualTo(new BigDecimal("10.01"));
        assertThat(Money.of("10.5", "JPY").amount()).isEqualTo(new BigDecimal("11"));
        assertThat(Money.of("10", "CNY").times(new BigDecimal("0.333"))).isEqualTo(Money.of("3.33", "CNY"));
    }

    @Test
    void moneyOfTwoCurrenciesDoesNotAddUp() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "CNY")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("currency-mismatch [EUR, CNY]");
        assertThatThrownBy(() -> Money.of("1", "ABC")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Money.of("1e1000000000", "EUR")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Money.of("1e-1000000000", "EUR")).isInstanceOf(Invalid.class);
        assertThat(Money.of("999999999999999.99", "EUR").isZero()).isFalse();
        assertThat(Money.of("0.005" + "0".repeat(100), "EUR")).isEqualTo(Money.of("0.01", "EUR"));
    }
}
