package dev.guanxi.sales.approval.web;

import dev.guanxi.sales.approval.ApprovalRule;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An approval rule as the API shows it. */
@Schema(name = "ApprovalRule")
public record ApprovalRuleView(UUID id, ApprovalRuleRequest terms, Instant createdAt) {
    static ApprovalRuleView of(ApprovalRule rule) {
        return new ApprovalRuleView(
                rule.id(), ApprovalRuleRequest.of(rule.terms()), rule.state().createdAt());
    }
}
