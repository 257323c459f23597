package dev.guanxi.sales.offline.web;

import dev.guanxi.sales.calendar.web.AppointmentView;
import dev.guanxi.sales.lead.web.LeadView;
import dev.guanxi.sales.offline.Gone;
import dev.guanxi.sales.offline.Pocket;
import dev.guanxi.sales.offline.PocketCustomer;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.web.OpportunityView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a phone takes along, or what changed of it. Each record is as it would be read by itself. */
@Schema(name = "OfflineSnapshot")
public record OfflineSnapshot(
        @Schema(description = "Say it as `since` next time.")
        UUID token,

        Instant takenAt,

        @Schema(description = "Whether this is all; else what is new or changed since then.")
        boolean whole,

        @Schema(description = "The caller's own open ones.") List<LeadView> leads,
        @Schema(description = "The caller's own open ones.") List<OpportunityView> opportunities,

        @Schema(description = "Those that the caller takes part in, to come or ended within 14 days.")
        List<AppointmentView> appointments,

        @Schema(description = "The caller's own, and those of these records.")
        List<PocketCustomer> customers,

        @Schema(description = "What the phone has from before and need not have any more.")
        List<Gone> gone,

        @Schema(description = "Kinds of which there are more than 2,000, and the rest is not here.", examples = "[]")
        List<String> leftOut) {
    static OfflineSnapshot of(Pocket pocket) {
        return new OfflineSnapshot(
                pocket.token(),
                pocket.takenAt(),
                pocket.whole(),
                pocket.leads().stream().map(LeadView::of).toList(),
                pocket.opportunities().stream()
                        .map(deal -> OpportunityView.of(deal, name(deal, pocket.customerNames())))
                        .toList(),
                pocket.appointments().stream().map(AppointmentView::of).toList(),
                pocket.customers(),
                pocket.gone(),
                pocket.leftOut());
    }

    private static @Nullable String name(Opportunity deal, Map<UUID, String> names) {
        return deal.terms().customerId() instanceof UUID customer ? names.get(customer) : null;
    }
}
