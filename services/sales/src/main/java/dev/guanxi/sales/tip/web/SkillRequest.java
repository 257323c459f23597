package dev.guanxi.sales.tip.web;

import dev.guanxi.sales.tip.SkillState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is good at. */
@Schema(name = "SkillProfile")
public record SkillRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "谈判 negotiation")
        String name,

        @NotNull
        @Min(1)
        @Max(5)
        @Schema(description = "1 beginning, 2 doing it with help, 3 alone, 4 well, 5 teaching others.", examples = "4")
        Integer level) {

    static SkillRequest of(SkillState state) {
        return new SkillRequest(state.name(), state.level());
    }
}
