package dev.guanxi.sales.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where those leads came from that turned out to be one that was here. */
public record MoreOrigins(List<Origin> others) {
    static final MoreOrigins NONE = new MoreOrigins(List.of());

    /**
     * One that came in beside.
     *
     * @param number what people knew it by
     * @param at when it came in
     */
    @Schema(name = "LeadOrigin")
    public record Origin(
            UUID leadId,
            String number,
            LeadSource source,
            @Nullable UUID campaignId,
            @Nullable UUID responseId,
            Instant at) {}

    MoreOrigins with(Origin origin) {
        return with(new MoreOrigins(List.of(origin)));
    }

    MoreOrigins with(MoreOrigins more) {
        return new MoreOrigins(
                Stream.concat(others.stream(), more.others().stream()).toList());
    }
}
