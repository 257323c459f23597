package dev.guanxi.sales.tip.web;

import dev.guanxi.sales.tip.Tip;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tip as the API shows it. */
@Schema(name = "Tip")
public record TipView(
        UUID id,
        TipRequest profile,

        @Schema(description = "Who wrote it.") String ownerId,

        Instant createdAt,
        Instant changedAt) {

    static TipView of(Tip tip) {
        var state = tip.state();
        return new TipView(
                tip.id(), TipRequest.of(tip.profile()), state.ownerId(), state.createdAt(), state.changedAt());
    }
}
