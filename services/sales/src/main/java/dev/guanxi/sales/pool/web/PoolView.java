package dev.guanxi.sales.pool.web;

import dev.guanxi.sales.pool.LeadPool;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public pool as the API shows it. */
@Schema(name = "LeadPool")
public record PoolView(
        UUID id,
        PoolRequest profile,

        @Schema(description = "The team of leads that lie in it: filter=team==...", examples = "/sales/pool")
        String place,

        Instant createdAt) {

    static PoolView of(LeadPool pool) {
        var state = pool.state();
        return new PoolView(pool.id(), PoolRequest.of(pool.profile()), state.place(), state.createdAt());
    }
}
