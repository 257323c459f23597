package dev.guanxi.sales.commission.web;

import dev.guanxi.sales.commission.Periods;
import dev.guanxi.sales.commission.RunScope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A period is to be reckoned. */
@Schema(name = "NewCommissionRun")
public record NewRun(
        @NotNull
        @Pattern(regexp = Periods.FORM)
        @Schema(
                description =
                        "A fiscal period; plans that are reckoned by its kind count: 2026-Q1 is for those by quarter.",
                examples = "2026-Q1")
        String period,

        @Nullable @Size(max = 500) @Schema(description = "Only who is on these plans.")
        List<@NotNull UUID> planIds,

        @Nullable @Size(max = 1000) @Schema(description = "Only these people.")
        List<@NotBlank @Size(max = 100) String> ownerIds) {

    RunScope scope() {
        return new RunScope(planIds == null ? List.of() : planIds, ownerIds == null ? List.of() : ownerIds);
    }
}
