package dev.guanxi.platform.web.records;

import dev.guanxi.platform.identity.Reach;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody sees a record, or does not. */
@Schema(name = "Sight")
public record Sight(
        @Schema(description = "About whom it is said.", examples = "ann")
        String person,

        boolean visible,

        @Schema(description = "What each role of the person says; one that lets them see it is enough.")
        List<Reason> reasons,

        @Nullable @Schema(description = "Who is in charge of the record.", examples = "ann")
        String ownerId,

        @Nullable @Schema(description = "The team in charge of it.", examples = "/sales/east/shanghai")
        String team,

        @Nullable @Schema(description = "The partner organisation it belongs to.")
        UUID partnerId,

        @Nullable @Schema(description = "The customer it belongs to.")
        UUID customerId) {

    /** What one role says. */
    @Schema(name = "SightReason")
    public record Reason(
            @Schema(examples = "sales-manager") String role,

            @Schema(description = "How far the role sees among such records.")
            Reach reach,

            @Schema(description = "Whether this role by itself lets the person see it.")
            boolean visible,

            @Schema(
                    description = "The same in words, in the caller's language.",
                    examples = "A sales-manager sees the records of their teams and of the teams below; this is one.")
            String text) {}
}
