package dev.guanxi.marketing.campaign;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** The way of campaigns into the recycle bin, back, and out of it for good. One that has responses or mailings stays. */
@Singleton
public class CampaignRemoval extends Removal<Campaign> {
    private final Campaigns campaigns;

    CampaignRemoval(Campaigns campaigns, RecycleBin bin) {
        super(
                campaigns,
                bin,
                new Marks<>(
                        Campaigns.KIND,
                        campaign -> campaign.plan().name(),
                        Campaign::remove,
                        Campaign::comeBack,
                        Campaign::erase),
                new Powers(Set.of(Roles.MARKETER, Roles.ADMIN), Set.of(Roles.ADMIN)));
        this.campaigns = campaigns;
    }

    @Override
    protected Uni<Void> ensureRemovable(UUID id) {
        return campaigns
                .isUsed(id)
                .invoke(used -> ensure(!used, "campaign-in-use", id))
                .replaceWithVoid();
    }
}
