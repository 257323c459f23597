package dev.guanxi.contact.need.web;

import dev.guanxi.contact.need.FoundBy;
import dev.guanxi.contact.need.Need;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need as the API shows it. */
@Schema(name = "Need")
public record NeedView(
        UUID id,
        @Schema(examples = "Breathable") String english,
        @Schema(examples = "透气") String chinese,
        @Nullable String description,
        FoundBy foundBy,

        @Schema(description = "Nobody is asked about it any more.")
        boolean retired,

        Instant createdAt) {

    static NeedView of(Need need) {
        var s = need.state();
        return new NeedView(
                need.id(), s.english(), s.chinese(), s.description(), s.foundBy(), s.retired(), s.createdAt());
    }
}
