package dev.guanxi.sales.lead.web;

import dev.guanxi.sales.lead.CustomerKind;
import dev.guanxi.sales.lead.Lead;
import dev.guanxi.sales.lead.LeadSource;
import dev.guanxi.sales.lead.LeadStatus;
import dev.guanxi.sales.lead.MoreOrigins;
import dev.guanxi.sales.lead.ReturnCause;
import java.time.Instant;
import java.util.List;
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

        @Nullable @Schema(description = "The lead that goes on in its place, when it turned out to be that one.")
        UUID joinedInto,

        @Schema(description = "Where those came from that turned out to be this lead.")
        List<MoreOrigins.Origin> alsoFrom,

        @Nullable String ownerId,
        @Nullable String team,
        @Nullable String reason,

        @Schema(description = "The public pool under whose rules it is.")
        UUID poolId,

        @Nullable @Schema(description = "Since when its owner has it.")
        Instant heldSince,

        @Nullable @Schema(description = "Until when nobody takes it from its owner.")
        Instant protectedUntil,

        @Schema(description = "When something was done about it; a lead untouched for too long goes back to its pool.")
        Instant touchedAt,

        @Schema(description = "Whether a manager set a cap or a protection aside to give it to its owner.")
        boolean beyondRules,

        @Nullable @Schema(description = "Who had it before it came back to its pool.")
        String lastOwnerId,

        @Nullable @Schema(description = "When that was.") Instant returnedAt,

        @Nullable @Schema(description = "Why it lies in its pool again.")
        ReturnCause returnCause,

        @Nullable @Schema(description = "The same in the words of whoever gave it back.")
        String returnNote,

        Instant createdAt,

        @Nullable
        @Schema(
                description =
                        "When it was written down on a phone that was away; absent where it was entered directly.")
        Instant happenedAt,

        @Nullable Instant convertedAt) {

    public static LeadView of(Lead lead) {
        var state = lead.state();
        var custody = lead.custody();
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
                state.joinedInto(),
                state.alsoFrom(),
                state.ownerId(),
                state.team(),
                state.reason(),
                custody.poolId(),
                custody.heldSince(),
                custody.protectedUntil(),
                custody.touchedAt(),
                custody.beyondRules(),
                custody.lastOwnerId(),
                custody.returnedAt(),
                custody.returnCause(),
                custody.returnNote(),
                state.createdAt(),
                state.happenedAt(),
                state.convertedAt());
    }
}
