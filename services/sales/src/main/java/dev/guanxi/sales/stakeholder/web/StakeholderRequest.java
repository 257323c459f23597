package dev.guanxi.sales.stakeholder.web;

import dev.guanxi.sales.stakeholder.DealRole;
import dev.guanxi.sales.stakeholder.Part;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody is for a deal. */
@Schema(name = "DealContactPart")
public record StakeholderRequest(
        @NotEmpty @Size(max = 8) @Schema(examples = "[\"DECIDER\"]")
        List<@NotNull DealRole> roles,

        @Nullable @Schema(description = "The contact who stands in for them.")
        UUID deputyId,

        @Nullable @Size(max = 1000) @Schema(examples = "希望先试用一个月")
        String note) {
    Part of(UUID contactId) {
        return new Part(contactId, roles, deputyId, note);
    }

    static StakeholderRequest of(Part part) {
        return new StakeholderRequest(part.roles(), part.deputyId(), part.note());
    }
}
