package dev.guanxi.sales.health;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a deal is doing.
 *
 * @param score 100 less the weights of all signs, 0 at least; null for a closed deal
 */
public record Health(@Nullable Integer score, List<Symptom> symptoms) {
    static final Health CLOSED = new Health(null, List.of());

    /**
     * A sign that was seen.
     *
     * @param weight what it takes from 100
     */
    public record Symptom(Sign sign, int weight) {}

    static Health of(Stream<Sign> signs) {
        var symptoms = signs.map(sign -> new Symptom(sign, sign.weight())).toList();
        var loss = symptoms.stream().mapToInt(Symptom::weight).sum();
        return new Health(Math.max(0, 100 - loss), symptoms);
    }
}
