package dev.guanxi.contact.radar;

import dev.guanxi.contact.timeline.RelationshipAspect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a relationship is looked after, aspect by aspect.
 *
 * @param since the beginning of the time that was asked about
 * @param readings all ten aspects, in their order
 * @param planned open tasks that are to serve an aspect, the first due first
 */
public record Radar(Instant since, List<AspectReading> readings, List<PlannedTask> planned) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Per cent of the seven direct aspects that were served, rounded half up: 4 of 7 are 57. */
    public int coverage() {
        var direct =
                readings.stream().filter(reading -> reading.aspect().isDirect()).toList();
        var covered = direct.stream().filter(AspectReading::isCovered).count();
        return BigDecimal.valueOf(covered)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(direct.size()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** What is to be done for an aspect next. */
    public Optional<PlannedTask> next(RelationshipAspect aspect) {
        return planned.stream().filter(task -> task.aspect() == aspect).findFirst();
    }

    /** The direct aspects that nobody served: each is something to do. */
    public List<RelationshipAspect> missing() {
        return readings.stream()
                .filter(reading -> reading.aspect().isDirect() && !reading.isCovered())
                .map(AspectReading::aspect)
                .toList();
    }
}
