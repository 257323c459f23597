package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RecordUpdates;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Changes the plans of many campaigns by the rows of a file, each by the rules of a change by hand. */
@Singleton
public class CampaignUpdates extends RecordUpdates<Campaign, RowEdit<CampaignPlan>, CampaignPlan> {
    private final CampaignCells cells;
    private final FieldCatalogue fields;

    CampaignUpdates(Campaigns campaigns, CampaignCells cells, FieldCatalogue fields) {
        super(
                campaigns,
                CampaignPlan.class,
                new Lookup(
                        "campaign",
                        "not removed",
                        Visibility.Columns.OWNER_AND_TEAM,
                        keys(),
                        Set.of(Roles.MARKETER, Roles.ADMIN)));
        this.cells = cells;
        this.fields = fields;
    }

    private static SequencedMap<String, Key> keys() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", Key.OF_ID);
        keys.put("name", new Key("lower(name) = a.key", true));
        return keys;
    }

    @Override
    public RowEdit<CampaignPlan> read(ImportRow row) {
        return cells.edit(row);
    }

    @Override
    protected CampaignPlan present(Campaign campaign) {
        return campaign.plan();
    }

    @Override
    protected Uni<Change<Campaign, RowEdit<CampaignPlan>, CampaignPlan>> understand(
            List<RowEdit<CampaignPlan>> changes) {
        return Uni.createFrom()
                .item((_, present, wanted, _) -> wanted.change()
                        .apply(present)
                        .with(fields.of(Campaigns.KIND).changed(present.custom(), wanted.custom())));
    }

    @Override
    protected void give(Campaign campaign, CampaignPlan wanted) {
        campaign.change(
                wanted.with(fields.of(Campaigns.KIND).changed(campaign.plan().custom(), wanted.custom())));
    }
}
