package dev.guanxi.sales.commission.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.commission.AmountProfile;
import dev.guanxi.sales.seller.TeamPath;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is credited to somebody. */
@Schema(name = "NewCommissionAmount")
public record AmountRequest(
        @NotBlank @Size(max = 100) @Schema(description = "As records carry the person.", examples = "li.lei")
        String ownerId,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = TeamPath.FORM)
        @Schema(description = "The team they sell in when left out.")
        String team,

        @NotBlank @Size(max = 100) @Schema(description = "Where it comes from; once only.", examples = "ERP-2026-0001")
        String reference,

        @NotNull @Schema(examples = "2026-01-15") LocalDate day,

        @NotNull Money amount) {

    AmountProfile profile() {
        return new AmountProfile(ownerId, team, reference.strip(), day, amount);
    }
}
