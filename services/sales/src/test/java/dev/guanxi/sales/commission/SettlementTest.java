package dev.guanxi.sales.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What holds for any tiers, accelerators, minima and balances. */
class SettlementTest {
    @Property
    void segmentsHaveNoGapAndMarginalTiersBeginWhereTheySay(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 100_000) Integer> froms,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 300) Integer> attainments,
            @ForAll @IntRange(max = 50_000) int target) {
        var terms = terms(froms, attainments, TierMode.MARGINAL, null, true);

        var segments = Segments.of(terms, BigDecimal.valueOf(target), BigDecimal.ZERO);

        assertThat(segments.getFirst().lower()).isZero();
        assertThat(segments.getLast().upper()).isNull();
        for (var i = 1; i < segments.size(); i++) {
            assertThat(Objects.requireNonNull(segments.get(i - 1).upper()))
                    .isEqualByComparingTo(segments.get(i).lower());
        }
        for (var tier : terms.tiers()) {
            assertThat(segments)
                    .anySatisfy(segment -> assertThat(segment.lower()).isEqualByComparingTo(tier.begins()));
        }
    }

    @Property
    void segmentsShareWhatLiesBetweenTwoSumsWithoutLosingAnything(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 1_000) Integer> froms,
            @ForAll @IntRange(max = 2_000) int before,
            @ForAll @IntRange(max = 2_000) int more) {
        var from = BigDecimal.valueOf(before);
        var to = BigDecimal.valueOf(before + more);

        var parts = Segments.of(terms(froms, List.of(), TierMode.MARGINAL, null, true), null, to).stream()
                .map(segment -> segment.part(from, to))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(parts).isEqualByComparingTo(BigDecimal.valueOf(more));
    }

    @Property
    void aRetroactiveTierIsReachedByItsVeryAmount(@ForAll @IntRange(min = 1, max = 1_000) int from) {
        var terms = terms(List.of(from), List.of(), TierMode.RETROACTIVE, null, true);
        var cent = new BigDecimal("0.01");

        assertThat(Segments.of(terms, null, BigDecimal.valueOf(from)).getFirst().rate())
                .isEqualByComparingTo("2");
        assertThat(Segments.of(terms, null, BigDecimal.valueOf(from).subtract(cent))
                        .getFirst()
                        .rate())
                .isEqualByComparingTo("1");
    }

    @Property
    void whatIsPaidIsWhatWasEarnedAndAdvancedAndNothingIsForgotten(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -5_000, max = 5_000) Integer> periods,
            @ForAll @IntRange(max = 2_000) int minimum,
            @ForAll boolean recoverable) {
        var terms = terms(List.of(), List.of(), TierMode.MARGINAL, String.valueOf(minimum), recoverable);
        var earned = BigDecimal.ZERO;
        var paid = BigDecimal.ZERO;
        var given = BigDecimal.ZERO;
        var balance = BigDecimal.ZERO;
        for (var amount : periods) {
            var settled = Settlement.of(
                    new Settlement.Standing(terms, null, null, BigDecimal.ZERO, balance), BigDecimal.valueOf(amount));
            earned = earned.add(settled.earned());
            paid = paid.add(settled.payable());
            given = settled.lines().stream()
                    .filter(line -> line.kind() == LineKind.GUARANTEE)
                    .map(Settlement.Line::amount)
                    .reduce(given, BigDecimal::add);
            balance = settled.balance();
            assertThat(settled.payable()).isGreaterThanOrEqualTo(BigDecimal.valueOf(minimum));
            assertThat(balance).isNotNegative();
        }
        assertThat(paid).isEqualByComparingTo(earned.add(given).add(balance));
    }

    private static PlanTerms terms(
            List<Integer> froms,
            List<Integer> attainments,
            TierMode mode,
            @Nullable String minimum,
            boolean recoverable) {
        var tiers = new ArrayList<PlanTerms.Step>();
        froms.stream()
                .distinct()
                .sorted()
                .forEach(from -> tiers.add(new PlanTerms.Step(String.valueOf(from), String.valueOf(tiers.size() + 2))));
        var accelerators = attainments.stream()
                .distinct()
                .sorted()
                .map(from -> new PlanTerms.Step(String.valueOf(from), "1.5"))
                .toList();
        return new PlanTerms(
                "2026-01-01",
                List.of("DEALS"),
                "1",
                mode.name(),
                tiers,
                accelerators,
                List.of(),
                null,
                minimum,
                recoverable);
    }
}
