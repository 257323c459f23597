package dev.guanxi.sales.scoring;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much each level of each trait counts, in natural logarithms of the odds.
 *
 * @param average the log odds of the average lead, from which each level of a trait takes or to which it adds
 * @param traits by trait and level; in the mean of the leads that were learnt from each trait counts nothing
 */
@Schema(name = "LeadWeights")
public record Weights(double average, Map<String, Map<String, Double>> traits) {
    /** Levels that too few leads had for a weight of their own. */
    public static final String OTHER = "OTHER";

    /** What is said of a trait of which nothing is known. */
    static final String NONE = "NONE";

    /** What each trait of a lead counts; a level that was never seen counts as others do, or nothing. */
    Map<String, Double> of(Map<String, String> lead) {
        var counted = new TreeMap<String, Double>();
        traits.forEach((trait, levels) -> {
            var level = lead.getOrDefault(trait, NONE);
            counted.put(trait, levels.getOrDefault(level, levels.getOrDefault(OTHER, 0.0)));
        });
        return counted;
    }

    /** How probable it is that the lead is converted, from 0 to 1. */
    double probability(Map<String, String> lead) {
        return probability(average
                + of(lead).values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** The logistic function: from the logarithm of the odds to the probability. */
    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
