package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans many campaigns at once, and takes them back as long as nothing came of them. */
@ApplicationScoped
public class CampaignBatches {
    private final Campaigns campaigns;
    private final CurrentCaller caller;
    private final Clock clock;

    CampaignBatches(Campaigns campaigns, CurrentCaller caller, Clock clock) {
        this.campaigns = campaigns;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Plans those of which the caller does not see one of that name and first day yet, within the present transaction.
     * They are drafts and belong to the caller, as if planned by hand.
     */
    public Uni<List<Outcome>> plan(List<CampaignPlan> plans) {
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

    /** Removes those that were not changed since and that have neither responses nor mailings; gives their ids. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
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
