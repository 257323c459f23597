package dev.guanxi.contact.strength;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a person is known to us. */
@Schema(name = "Acquaintance")
public record Acquaintance(
        UUID contactId,
        String fullName,

        @Schema(description = "With all of ours together, from 0 to 100.", examples = "71")
        int score,

        Strength strength,

        @Schema(description = "The ten of ours who know the person best, the best first.")
        List<Tie> ties) {

    /** The most ties that are told of. */
    public static final int MOST_TIES = 10;
}
