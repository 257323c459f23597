package dev.guanxi.contact.organisation.web;

import dev.guanxi.contact.organisation.HeldRole;
import dev.guanxi.contact.organisation.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A position as the API shows it. */
@Schema(name = "Position")
public record PositionView(
        UUID id,
        UUID contactId,
        UUID customerId,
        PostRequest post,

        @Schema(description = "Roles in decisions, held and given up, in the order in which they were taken.")
        List<HeldRole> roles,

        @Nullable @Schema(description = "Last day; empty while the person works there.")
        LocalDate until,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {

    static PositionView of(Position position) {
        var s = position.state();
        return new PositionView(
                position.id(),
                s.contactId(),
                s.customerId(),
                PostRequest.of(position.post()),
                s.roles(),
                s.until(),
                s.ownerId(),
                s.team(),
                s.createdAt());
    }
}
