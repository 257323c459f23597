package dev.guanxi.sales.routing.web;

import dev.guanxi.sales.routing.AssignmentRule;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assignment rule as the API shows it. */
@Schema(name = "AssignmentRule")
public record RuleView(UUID id, RuleRequest profile, Instant createdAt) {

    static RuleView of(AssignmentRule rule) {
        return new RuleView(
                rule.id(), RuleRequest.of(rule.profile()), rule.state().createdAt());
    }
}
