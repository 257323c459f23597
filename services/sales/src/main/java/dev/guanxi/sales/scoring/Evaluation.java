package dev.guanxi.sales.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a model said of leads that it had not learnt from, against what came of them.
 *
 * @param leads how many
 * @param converted how many of them were converted
 * @param brier mean squared error of what was said, 0 to 1, the smaller the better. Source: G. W. Brier, Verification of
 *     forecasts expressed in terms of probability, 1950, in the form for two outcomes
 * @param baseBrier the same of who says of every lead how many of those that were learnt from were converted
 * @param logLoss mean of −ln of the probability given to what came, the smaller the better. Source: I. J. Good, Rational
 *     Decisions, 1952
 * @param baseLogLoss the same of who says the base rate of every lead
 * @param tenths the leads in the order of what was said of them, in ten groups of about the same size
 */
@Schema(name = "LeadEvaluation")
public record Evaluation(
        long leads,
        long converted,
        double brier,
        double baseBrier,
        double logLoss,
        double baseLogLoss,
        List<Tenth> tenths) {
    private static final int GROUPS = 10;
    private static final double SUREST = 1e-6;

    /**
     * One of ten groups, of which about the same was said.
     *
     * @param said mean of the probabilities, in percent
     * @param came percent that were converted
     */
    @Schema(name = "LeadTenth")
    public record Tenth(int tenth, long leads, double said, double came) {}

    private record Said(double probability, boolean converted) {}

    /**
     * Compares.
     *
     * @param baseRate how many of the leads that were learnt from were converted, 0 to 1
     */
    static Evaluation of(Weights weights, double baseRate, List<Example> unseen) {
        var said = unseen.stream()
                .map(example -> new Said(weights.probability(example.traits()), example.converted()))
                .sorted(Comparator.comparingDouble(Said::probability))
                .toList();
        return new Evaluation(
                said.size(),
                said.stream().filter(Said::converted).count(),
                mean(said, (one, p) -> square(p - came(one)), null),
                mean(said, (one, p) -> square(p - came(one)), baseRate),
                mean(said, Evaluation::logLoss, null),
                mean(said, Evaluation::logLoss, baseRate),
                tenths(said));
    }

    boolean isBetterThanBaseRate() {
        return logLoss < baseLogLoss && brier < baseBrier;
    }

    private static double mean(List<Said> said, ToDoubleBiFunction<Said, Double> loss, @Nullable Double instead) {
        return rounded(
                said.stream()
                        .mapToDouble(one -> loss.applyAsDouble(one, instead == null ? one.probability() : instead))
                        .average()
                        .orElse(0),
                1e4);
    }

    private static double logLoss(Said one, double probability) {
        var p = Math.clamp(probability, SUREST, 1 - SUREST);
        return -Math.log(one.converted() ? p : 1 - p);
    }

    private static double square(double error) {
        return error * error;
    }

    private static double came(Said one) {
        return one.converted() ? 1 : 0;
    }

    private static List<Tenth> tenths(List<Said> said) {
        var tenths = new ArrayList<Tenth>();
        for (int i = 0; i < GROUPS; i++) {
            var group = said.subList(said.size() * i / GROUPS, said.size() * (i + 1) / GROUPS);
            if (!group.isEmpty()) {
                tenths.add(new Tenth(
                        i + 1,
                        group.size(),
                        percent(group.stream().mapToDouble(Said::probability).average()),
                        percent(group.stream().mapToDouble(Evaluation::came).average())));
            }
        }
        return tenths;
    }

    private static double percent(OptionalDouble part) {
        return rounded(100 * part.orElse(0), 1e2);
    }

    private static double rounded(double number, double parts) {
        return Math.round(number * parts) / parts;
    }
}
