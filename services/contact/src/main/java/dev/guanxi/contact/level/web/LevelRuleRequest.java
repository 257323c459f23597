package dev.guanxi.contact.level.web;

import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.level.LevelRule;
import dev.guanxi.contact.level.RelationshipLevel;
import dev.guanxi.contact.level.Segment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment, and the level of its customers; what is left out is not asked for. */
public record LevelRuleRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "商超与连锁店")
        String name,

        @Nullable CustomerKind kind,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "As on the customer, in whatever case.")
        String industry,

        @Nullable @Pattern(regexp = "[A-C]") @Schema(description = "As insight finds it.")
        String valueClass,

        @NotNull @Schema(examples = "PARTNERSHIP") RelationshipLevel level) {

    static LevelRuleRequest of(LevelRule rule) {
        var s = rule.state();
        return new LevelRuleRequest(s.name(), s.kind(), s.industry(), s.valueClass(), s.level());
    }

    Segment segment() {
        return new Segment(kind, industry == null ? null : industry.strip(), valueClass);
    }
}
