package dev.guanxi.sales.lead.web;

import dev.guanxi.sales.lead.CustomerKind;
import dev.guanxi.sales.lead.Lead;
import dev.guanxi.sales.lead.LeadSource;
import dev.guanxi.sales.lead.LeadStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead as the API shows it. */
@Schema(name = "Lead")
public record LeadView(
        UUID id,
        @Schema(examples = "LD-2026-000042") String number,
        LeadSource source,
        LeadStatus status,
        LeadRequest profile,
        @Nullable UUID campaignId,
        @Nullable UUID responseId,
        @Nullable UUID customerId,
        @Nullable CustomerKind customerKind,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant convertedAt) {

    static LeadView of(Lead lead) {
        var state = lead.state();
        return new LeadView(
                lead.id(),
                state.number(),
                state.source(),
                state.status(),
                LeadRequest.of(lead.profile()),
                state.campaignId(),
                state.responseId(),
                state.customerId(),
                state.customerKind(),
                state.contactId(),
                state.opportunityId(),
                state.ownerId(),
                state.team(),
                state.reason(),
                state.createdAt(),
                state.convertedAt());
    }
}
