package dev.guanxi.contact.level.web;

import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.level.LevelRule;
import dev.guanxi.contact.level.RelationshipLevel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment's rule as the API shows it. */
@Schema(name = "LevelRule")
public record LevelRuleView(
        UUID id,
        String name,
        @Nullable CustomerKind kind,
        @Nullable String industry,
        @Nullable String valueClass,
        RelationshipLevel level,
        @Schema(description = "It does not count any more.") boolean retired,
        Instant createdAt) {

    static LevelRuleView of(LevelRule rule) {
        var s = rule.state();
        return new LevelRuleView(
                rule.id(), s.name(), s.kind(), s.industry(), s.valueClass(), s.level(), s.retired(), s.createdAt());
    }
}
