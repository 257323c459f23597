package dev.guanxi.sales.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a lead.
 *
 * @param percent how probable it is that it is converted, with two decimals; null when nothing is said
 * @param poolId by whose model; null for that of the house
 * @param moment by which model; null when nothing is said
 * @param until from when on one knows more without a change; null when that is so already
 */
record Judgement(
        UUID lead,
        @Nullable BigDecimal percent,
        long training,
        @Nullable UUID poolId,
        @Nullable Moment moment,
        Map<String, String> traits,
        @Nullable Instant until) {
    private static final int HUNDRED = 100;

    static Judgement by(
            Training training, Model model, UUID lead, Map<String, String> traits, @Nullable Instant until) {
        var weights = model.weights();
        return weights == null
                ? none(training, lead, until)
                : new Judgement(
                        lead,
                        percent(weights.probability(traits)),
                        training.number(),
                        model.poolId(),
                        model.moment(),
                        traits,
                        until);
    }

    static Judgement none(Training training, UUID lead, @Nullable Instant until) {
        return new Judgement(lead, null, training.number(), null, null, Map.of(), until);
    }

    static BigDecimal percent(double probability) {
        return BigDecimal.valueOf(HUNDRED * probability).setScale(2, RoundingMode.HALF_UP);
    }
}
