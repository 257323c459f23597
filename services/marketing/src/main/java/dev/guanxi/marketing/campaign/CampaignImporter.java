package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.imports.BatchImporter;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Campaigns out of files, such as the plan of a year; those of which nothing came can be taken back. */
@Singleton
class CampaignImporter extends BatchImporter<CampaignPlan> {
    private final Campaigns campaigns;
    private final CurrentCaller caller;
    private final Clock clock;

    CampaignImporter(
            Campaigns campaigns, CampaignCells cells, CampaignUpdates updates, CurrentCaller caller, Clock clock) {
        super(Campaigns.KIND, cells::columns, cells::fresh, updates);
        this.campaigns = campaigns;
        this.caller = caller;
        this.clock = clock;
    }

    /** One of the same name on another day is another one. */
    @Override
    public Set<String> keys(CampaignPlan plan) {
        return Set.of(plan.occasion().toString());
    }

    /**
     * Those of which the caller does not see one of that name and first day yet. They are drafts and belong to the caller,
     * as if planned by hand.
     */
    @Override
    public Uni<List<Outcome>> create(List<CampaignPlan> plans) {
        return campaigns
                .called(plans.stream().map(CampaignPlan::occasion).toList())
                .chain(known -> plan(plans, known));
    }

    private Uni<List<Outcome>> plan(List<CampaignPlan> plans, Map<CampaignPlan.Occasion, UUID> known) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        var outcomes = new ArrayList<Outcome>(plans.size());
        var planned = new ArrayList<Campaign>(plans.size());
        for (var plan : plans) {
            var twin = known.get(plan.occasion());
            if (twin != null) {
                outcomes.add(
                        Outcome.refused(new Invalid("name", "campaign-known", plan.name(), plan.startsOn()), twin));
            } else {
                var campaign = Campaign.plan(plan, ownership, clock.instant());
                planned.add(campaign);
                outcomes.add(Outcome.created(campaign.id()));
            }
        }
        return campaigns.addAll(planned).replaceWith(outcomes);
    }

    /** Those that were not changed since and that have neither responses nor mailings. */
    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return campaigns
                .hold(ids)
                .chain(found -> campaigns
                        .used(ids)
                        .map(used -> found.values().stream()
                                .filter(campaign -> campaign.version() == 0 && !used.contains(campaign.id()))
                                .toList()))
                .invoke(idle -> idle.forEach(Campaign::erase))
                .call(campaigns::removeAll)
                .map(removed -> removed.stream().map(Campaign::id).collect(Collectors.toUnmodifiableSet()));
    }
}
