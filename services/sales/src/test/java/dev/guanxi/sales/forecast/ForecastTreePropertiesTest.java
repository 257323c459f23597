package dev.guanxi.sales.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.forecast.ForecastTree.Branch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever tree, deals and judgements there are: every whole is the sum of its parts, to the cent. */
class ForecastTreePropertiesTest {
    /** What was drawn. */
    private record Drawn(List<PersonFigures> people, List<UUID> above, List<SaidFigure> said) {
        Branch top() {
            return ForecastTree.grow(people, above, said);
        }
    }

    @Provide
    Arbitrary<Drawn> drawn() {
        return Arbitraries.longs().map(seed -> draw(new Random(seed)));
    }

    private static Drawn draw(Random random) {
        var people = new ArrayList<PersonFigures>();
        people.add(person(random, List.of(new UUID(1, 0))));
        for (var i = 1; i <= random.nextInt(40); i++) {
            var path = new ArrayList<>(people.get(random.nextInt(people.size())).path());
            path.add(new UUID(1, i));
            people.add(person(random, path));
        }
        var above = random.nextBoolean() ? List.of(new UUID(2, 0), new UUID(2, 1)) : List.<UUID>of();
        var said = new ArrayList<SaidFigure>();
        for (var i = random.nextInt(15); i > 0; i--) {
            said.add(said(random, people, above, i));
        }
        return new Drawn(people, above, said);
    }

    private static PersonFigures person(Random random, List<UUID> path) {
        return new PersonFigures(
                List.copyOf(path),
                "P" + random.nextInt(10),
                path.size() == 1 || random.nextInt(8) > 0,
                new DealFigures(
                        sum(random),
                        sum(random),
                        sum(random),
                        sum(random),
                        sum(random),
                        cents(random),
                        random.nextInt(2),
                        random.nextInt(3)));
    }

    private static DealFigures.Sum sum(Random random) {
        return new DealFigures.Sum(random.nextInt(9), cents(random));
    }

    private static BigDecimal cents(Random random) {
        return BigDecimal.valueOf(random.nextInt(3) == 0 ? 0 : random.nextLong(10_000_000_000L), 2);
    }

    private static SaidFigure said(Random random, List<PersonFigures> people, List<UUID> above, int number) {
        var of = people.get(random.nextInt(people.size()));
        var judges = Stream.concat(above.stream(), of.path().stream()).toList();
        var judge = random.nextInt(6) == 0 ? new UUID(3, 0) : judges.get(random.nextInt(judges.size()));
        var figure = ForecastFigure.values()[random.nextInt(4)];
        var amount = cents(random);
        return new SaidFigure(
                new UUID(4, number),
                of.sellerId(),
                random.nextBoolean(),
                figure,
                judge,
                "J",
                new Money(amount, "CNY"),
                random.nextInt(8) == 0 ? null : amount,
                "why",
                Instant.EPOCH.plusSeconds(number),
                null);
    }

    @Property(tries = 3000)
    void everyWholeIsTheSumOfItsPartsToTheCent(@ForAll("drawn") Drawn drawn) {
        var all = drawn.top().down().toList();

        assertThat(all).hasSameSizeAs(drawn.people());
        all.forEach(branch -> {
            assertThat(branch.whole())
                    .isEqualTo(branch.reports().stream()
                            .map(Branch::whole)
                            .reduce(branch.person().deals(), DealFigures::plus));
        });
        for (Function<DealFigures, BigDecimal> part : List.<Function<DealFigures, BigDecimal>>of(
                DealFigures::weighted,
                deals -> deals.closed().amount(),
                deals -> deals.commit().amount(),
                ForecastFigure.EXPECTED::of,
                ForecastFigure.PIPELINE::of)) {
            assertThat(part.apply(drawn.top().whole()))
                    .isEqualByComparingTo(drawn.people().stream()
                            .map(person -> part.apply(person.deals()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Property(tries = 3000)
    void whatIsJudgedIsWhatWasSaidNearestToTheTopOrElseTheSumOfWhatIsJudgedBelow(@ForAll("drawn") Drawn drawn) {
        drawn.top().down().forEach(branch -> {
            for (var figure : ForecastFigure.values()) {
                var own = highest(
                        drawn, branch, false, figure, figure.of(branch.person().deals()));
                var sum = branch.reports().stream()
                        .map(report -> report.judgedWhole().get(figure))
                        .reduce(own, BigDecimal::add);
                assertThat(branch.judgedOwn().get(figure)).isEqualByComparingTo(own);
                assertThat(branch.judgedWhole().get(figure))
                        .isEqualByComparingTo(highest(drawn, branch, true, figure, sum));
            }
        });
    }

    /** Looks from the top down for somebody who said something of it. */
    private static BigDecimal highest(
            Drawn drawn, Branch branch, boolean teamWide, ForecastFigure figure, BigDecimal otherwise) {
        if (!branch.person().present()) {
            return otherwise;
        }
        return Stream.concat(drawn.above().stream(), branch.person().path().stream())
                .flatMap(judge -> drawn.said().stream()
                        .filter(one -> one.judgeId().equals(judge) && one.converted() != null)
                        .filter(one -> one.sellerId().equals(branch.person().sellerId()))
                        .filter(one -> one.teamWide() == teamWide && one.figure() == figure)
                        .reduce((_, later) -> later)
                        .stream())
                .findFirst()
                .map(SaidFigure::converted)
                .orElse(otherwise);
    }
}
