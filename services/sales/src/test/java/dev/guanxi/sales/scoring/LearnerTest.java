package dev.guanxi.sales.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.sales.scoring.Model.Past;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What is learnt from a history whose true probabilities are known. */
class LearnerTest {
    private static final Map<String, Double> SOURCES =
            new TreeMap<>(Map.of("WEB_FORM", 1.2, "CALL", 0.0, "IMPORT", -1.0));
    private static final UUID POOL = UUID.randomUUID();

    /** Phone and source go together, which misleads whoever takes them for independent. */
    private static List<Past> history(int leads, long seed) {
        var chance = new Random(seed);
        var sources = List.copyOf(SOURCES.keySet());
        return IntStream.range(0, leads)
                .mapToObj(i -> {
                    var source = sources.get(chance.nextInt(sources.size()));
                    var phone = chance.nextDouble() < (source.equals("CALL") ? 0.95 : 0.4) ? "GIVEN" : "NONE";
                    var traits = Map.of("source", source, "phone", phone, "noise", "L" + chance.nextInt(4));
                    return new Past(POOL, new Example(traits, chance.nextDouble() < truth(traits)), i % 5 == 0);
                })
                .toList();
    }

    private static double truth(Map<String, String> traits) {
        var phone = "GIVEN".equals(traits.get("phone")) ? 0.9 : 0;
        return Weights.probability(-1.5 + SOURCES.getOrDefault(traits.get("source"), 0.0) + phone);
    }

    @Test
    void whatIsLearntComesNearTheTruth() {
        var model = Model.learn(null, Moment.ARRIVAL, history(20_000, 7));

        assertThat(model.verdict()).isEqualTo(Verdict.USABLE);
        var weights = Objects.requireNonNull(model.weights());
        for (var source : SOURCES.keySet()) {
            for (var phone : List.of("GIVEN", "NONE")) {
                for (int noise = 0; noise < 4; noise++) {
                    var lead = Map.of("source", source, "phone", phone, "noise", "L" + noise);
                    assertThat(weights.probability(lead)).as(lead.toString()).isCloseTo(truth(lead), within(0.04));
                }
            }
        }
    }

    @Test
    void whatWasNotLearntFromIsPredictedAsOftenAsItComes() {
        var evaluation = Objects.requireNonNull(
                Model.learn(null, Moment.ARRIVAL, history(20_000, 8)).evaluation());

        assertThat(evaluation.leads()).isEqualTo(4_000);
        assertThat(evaluation.brier()).isLessThan(evaluation.baseBrier());
        assertThat(evaluation.logLoss()).isLessThan(evaluation.baseLogLoss());
        assertThat(evaluation.tenths()).hasSize(10).allSatisfy(tenth -> {
            assertThat(tenth.leads()).isEqualTo(400);
            assertThat(tenth.came()).isCloseTo(tenth.said(), within(8.0));
        });
    }

    @Test
    void withTooLittleHistoryItSaysSoAndGivesNoNumber() {
        assertThat(Model.learn(null, Moment.ARRIVAL, List.of()).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
        assertThat(Model.learn(null, Moment.ARRIVAL, history(180, 9)).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);

        var oneWay = new ArrayList<Past>();
        history(5_000, 10).stream().filter(past -> !past.example().converted()).forEach(oneWay::add);
        var model = Model.learn(null, Moment.ARRIVAL, oneWay);
        assertThat(model.verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
        assertThat(model.weights()).isNull();
    }

    @Test
    void whereNothingTellsAnythingNoNumberIsGiven() {
        var chance = new Random(3);
        var noise = IntStream.range(0, 600)
                .mapToObj(i -> new Past(
                        POOL,
                        new Example(Map.of("source", "L" + chance.nextInt(20)), chance.nextDouble() < 0.3),
                        i % 5 == 0))
                .toList();

        var model = Model.learn(null, Moment.ARRIVAL, noise);

        assertThat(model.verdict()).isEqualTo(Verdict.NO_BETTER_THAN_BASE_RATE);
        assertThat(model.weights()).isNull();
    }

    @Test
    void rareLevelsCountTogetherAndThoseNeverSeenAsTheyDo() {
        var history = new ArrayList<Example>();
        history(1_000, 11).forEach(past -> history.add(past.example()));
        IntStream.range(0, 12)
                .forEach(i ->
                        history.add(new Example(Map.of("source", "RARE" + i, "phone", "NONE", "noise", "L0"), true)));

        var sources = Objects.requireNonNull(Learner.learn(history).traits().get("source"));

        assertThat(sources).containsKey(Weights.OTHER).doesNotContainKey("RARE0");
        assertThat(sources.get(Weights.OTHER)).isPositive();
    }

    @Property(tries = 200)
    void theSharesOfTheTraitsAddUpToTheProbabilityExactly(
            @ForAll @DoubleRange(min = -6, max = 6) double average,
            @ForAll @DoubleRange(min = -3, max = 3) double one,
            @ForAll @DoubleRange(min = -3, max = 3) double other,
            @ForAll @DoubleRange(min = -3, max = 3) double third) {
        var weights = new Weights(
                average,
                Map.of("a", Map.of("X", one), "b", Map.of("X", other), "c", Map.of("X", third, "OTHER", -third)));
        var lead = Map.of("a", "X", "b", "X", "c", "never seen");

        var shares = Explanation.shares(weights, lead);

        var sum = shares.stream().map(Explanation.Share::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.add(Judgement.percent(Weights.probability(average))))
                .isEqualByComparingTo(Judgement.percent(weights.probability(lead)));
        assertThat(shares).extracting(Explanation.Share::trait).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whatSpeaksForALeadAddsEvenWhereAllTogetherTakes() {
        var weights = new Weights(0, Map.of("a", Map.of("X", 1.0), "b", Map.of("X", -2.0), "c", Map.of("X", 1.0)));

        var shares = Explanation.shares(weights, Map.of("a", "X", "b", "X", "c", "X"));

        assertThat(shares.getFirst()).isEqualTo(new Explanation.Share("b", "X", new BigDecimal("-50.00")));
        assertThat(shares)
                .filteredOn(share -> !share.trait().equals("b"))
                .allSatisfy(share -> assertThat(share.points()).isEqualByComparingTo("25.00"));
    }
}
