package dev.guanxi.sales.commission.web;

import dev.guanxi.sales.commission.SplitPart;
import dev.guanxi.sales.commission.SplitParts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has which part in a deal. */
@Schema(name = "CommissionSplitParts")
public record SplitRequest(
        @NotEmpty @Size(max = 20) @Schema(description = "Together 100 percent.")
        List<@Valid @NotNull Part> parts) {

    /** Somebody's part. */
    @Schema(name = "CommissionSplitPart")
    public record Part(
            @NotBlank @Size(max = 100) @Schema(examples = "li.lei")
            String ownerId,

            @NotNull @Pattern(regexp = PlanRequest.PERCENT) @Schema(examples = "60")
            String percent) {}

    SplitParts split() {
        return new SplitParts(parts.stream()
                .map(part -> new SplitPart(part.ownerId(), part.percent()))
                .toList());
    }

    static SplitRequest of(List<SplitPart> parts) {
        return new SplitRequest(parts.stream()
                .map(part -> new Part(part.ownerId(), part.percent()))
                .toList());
    }
}
