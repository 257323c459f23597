package dev.guanxi.marketing.campaign.web;

import dev.guanxi.marketing.campaign.Campaign;
import dev.guanxi.marketing.campaign.CampaignRow;
import dev.guanxi.marketing.campaign.CampaignSearch;
import dev.guanxi.marketing.campaign.CampaignService;
import dev.guanxi.platform.bulk.ContentChanger;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** The plans of many campaigns changed alike, each as {@link CampaignResource#changeCampaign} does it. */
@Singleton
public class CampaignChanger extends ContentChanger<Campaign, CampaignRequest> {
    private final CampaignService service;
    private final CampaignSearch search;

    CampaignChanger(CampaignService service, CampaignSearch search, MergePatch patches) {
        super("campaigns", Set.of(Roles.MARKETER, Roles.ADMIN), CampaignRequest.class, patches);
        this.service = service;
        this.search = search;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(CampaignRow::id));
    }

    @Override
    protected Uni<Campaign> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected CampaignRequest contentsOf(Campaign campaign) {
        return CampaignRequest.of(campaign.plan());
    }

    @Override
    protected Uni<Campaign> rewrite(Campaign campaign, CampaignRequest wanted) {
        return service.change(campaign.id(), campaign.version(), wanted.plan());
    }
}
