package dev.guanxi.sales.commission.web;

import dev.guanxi.sales.commission.DealSplit;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts in a deal as the API shows them. */
@Schema(name = "CommissionSplit")
public record SplitView(UUID id, UUID dealId, SplitRequest profile, Instant createdAt) {

    static SplitView of(DealSplit split) {
        var state = split.state();
        return new SplitView(split.id(), state.dealId(), SplitRequest.of(state.parts()), state.createdAt());
    }
}
