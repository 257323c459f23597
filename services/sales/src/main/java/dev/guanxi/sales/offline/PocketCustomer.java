package dev.guanxi.sales.offline;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as a phone needs it; how it is reached only for those who see the customer. */
@Schema(name = "OfflineCustomer")
public record PocketCustomer(
        UUID id,
        @Schema(examples = "杭州天明眼镜有限公司") String name,

        @Nullable @Schema(description = "PERSON or ORGANISATION.", examples = "ORGANISATION")
        String kind,

        @Nullable @Schema(examples = "+86 571 5555 0100") String phone,
        @Nullable @Schema(examples = "info@example.com") String email,
        @Schema(description = "Its people.") List<Somebody> contacts) {

    /** Somebody of a customer's. */
    @Schema(name = "OfflineContact")
    public record Somebody(
            UUID id,
            @Nullable @Schema(examples = "李雷") String fullName,

            @Nullable @Schema(examples = "+86 138 0013 8000")
            String phone,

            @Nullable @Schema(examples = "lilei@example.com")
            String email) {}
}
