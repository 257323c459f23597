package dev.guanxi.contact.object.web;

import dev.guanxi.contact.object.KindDefinition;
import dev.guanxi.contact.object.ObjectKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of record as the API shows it. */
@Schema(name = "ObjectKind")
record ObjectKindView(
        UUID id, @Schema(examples = "vehicles") String key, KindDefinition definition, Instant createdAt) {
    static ObjectKindView of(ObjectKind kind) {
        var state = kind.state();
        return new ObjectKindView(kind.id(), state.key(), state.definition(), state.createdAt());
    }
}
