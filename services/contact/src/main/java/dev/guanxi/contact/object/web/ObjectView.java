package dev.guanxi.contact.object.web;

import dev.guanxi.contact.object.ObjectRecord;
import dev.guanxi.contact.object.ObjectStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record of an administrator's kind as the API shows it. */
@Schema(name = "Object")
public record ObjectView(
        UUID id,

        @Schema(description = "Key of its kind.", examples = "vehicles")
        String kind,

        ObjectRequest contents,
        @Nullable String ownerId,
        @Nullable String team,
        ObjectStatus status,
        Instant createdAt) {
    static ObjectView of(ObjectRecord record) {
        var state = record.state();
        return new ObjectView(
                record.id(),
                state.kind(),
                ObjectRequest.of(record.contents()),
                state.ownerId(),
                state.team(),
                state.status(),
                state.createdAt());
    }
}
