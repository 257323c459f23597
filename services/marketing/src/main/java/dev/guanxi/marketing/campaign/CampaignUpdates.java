package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.fields.ContentUpdates;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import jakarta.inject.Singleton;
import java.util.Set;

/** Changes the plans of many campaigns by the rows of a file. */
@Singleton
class CampaignUpdates extends ContentUpdates<Campaign, CampaignPlan> {
    private final CampaignCells cells;

    CampaignUpdates(Campaigns campaigns, CampaignCells cells, FieldCatalogue fields) {
        super(
                campaigns,
                new Contents<>(Campaigns.KIND, CampaignPlan.class, Campaign::plan, Campaign::change),
                Lookup.in(
                                "campaign",
                                "not removed",
                                Visibility.Columns.OWNER_AND_TEAM,
                                Set.of(Roles.MARKETER, Roles.ADMIN))
                        .by("name", Key.ignoringCase("name")),
                fields);
        this.cells = cells;
    }

    @Override
    public RowEdit<CampaignPlan> read(ImportRow row) {
        return cells.edit(row);
    }
}
