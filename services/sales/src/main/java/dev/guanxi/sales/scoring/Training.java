package dev.guanxi.sales.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt at one time; never changed, so that one can look up later by what a lead was judged.
 *
 * @param number counts them
 * @param trainedBy who wanted it; {@code sales-learning} where nobody did
 */
@Schema(name = "LeadTraining")
public record Training(UUID id, long number, Instant trainedAt, String trainedBy, List<Model> models) {
    /** How it is kept. */
    record Models(List<Model> models) {}

    /** By which leads under a pool's rules are judged: the pool's own where that is usable, else the house's. */
    Optional<Model> modelFor(UUID pool, Moment moment) {
        return Stream.of(model(pool, moment), model(null, moment))
                .flatMap(Optional::stream)
                .filter(model -> model.verdict() == Verdict.USABLE)
                .findFirst();
    }

    Optional<Model> model(@Nullable UUID pool, Moment moment) {
        return models.stream().filter(model -> model.isOf(pool, moment)).findFirst();
    }

    /**
     * The same for a lead that has been here for three days, or has not; one that has is judged as on arrival where too few
     * were still open then.
     */
    Optional<Model> modelFor(UUID pool, boolean early) {
        var arrival = modelFor(pool, Moment.ARRIVAL);
        return early ? arrival : modelFor(pool, Moment.THREE_DAYS).or(() -> arrival);
    }
}
