package dev.guanxi.sales.stakeholder.web;

import dev.guanxi.sales.stakeholder.DealRole;
import dev.guanxi.sales.stakeholder.Stakeholder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody at the customer on whom a deal depends, as the API shows them; names are the contact service's. */
@Schema(name = "DealContact")
public record StakeholderView(
        UUID id,
        UUID opportunityId,
        UUID contactId,
        List<DealRole> roles,
        @Nullable UUID deputyId,
        @Nullable String note,
        Instant addedAt) {
    static StakeholderView of(Stakeholder one) {
        var state = one.state();
        return new StakeholderView(
                one.id(),
                state.opportunityId(),
                state.contactId(),
                state.roles(),
                state.deputyId(),
                state.note(),
                state.addedAt());
    }
}
