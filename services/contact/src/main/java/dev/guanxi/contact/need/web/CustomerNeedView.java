package dev.guanxi.contact.need.web;

import dev.guanxi.contact.need.CustomerNeed;
import dev.guanxi.contact.need.FoundBy;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer needs, as the API shows it. */
@Schema(name = "CustomerNeed")
public record CustomerNeedView(
        UUID id,
        UUID customerId,
        UUID needId,

        @Schema(description = "1 (would be nice) to 5 (cannot do without).", examples = "5")
        int importance,

        FoundBy source,
        @Nullable String evidence,
        @Schema(examples = "ann") String notedBy,
        @Schema(description = "The customer has it by now.") boolean met,
        @Nullable @Schema(description = "What met it.") String metBy,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {

    static CustomerNeedView of(CustomerNeed need) {
        var s = need.state();
        return new CustomerNeedView(
                need.id(),
                s.customerId(),
                s.needId(),
                s.importance(),
                s.source(),
                s.evidence(),
                s.notedBy(),
                s.met(),
                s.metBy(),
                s.ownerId(),
                s.team(),
                s.createdAt());
    }
}
