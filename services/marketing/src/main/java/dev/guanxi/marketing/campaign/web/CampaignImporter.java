package dev.guanxi.marketing.campaign.web;

import dev.guanxi.marketing.campaign.CampaignBatches;
import dev.guanxi.marketing.campaign.CampaignCells;
import dev.guanxi.marketing.campaign.CampaignPlan;
import dev.guanxi.marketing.campaign.CampaignUpdates;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Campaigns out of files, such as the plan of a year. */
@Singleton
class CampaignImporter implements Importer<CampaignPlan> {
    private final CampaignBatches batches;
    private final CampaignUpdates updates;
    private final CampaignCells cells;

    CampaignImporter(CampaignBatches batches, CampaignUpdates updates, CampaignCells cells) {
        this.batches = batches;
        this.updates = updates;
        this.cells = cells;
    }

    @Override
    public String kind() {
        return "campaigns";
    }

    @Override
    public List<ImportColumn> columns() {
        return cells.columns();
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.MARKETER, Roles.ADMIN);
    }

    @Override
    public CampaignPlan read(ImportRow row) {
        return cells.fresh(row);
    }

    /** One of the same name on another day is another one. */
    @Override
    public Set<String> keys(CampaignPlan plan) {
        return Set.of(plan.occasion().toString());
    }

    @Override
    public Uni<List<Outcome>> create(List<CampaignPlan> plans) {
        return batches.plan(plans);
    }

    @Override
    public ImportUpdates<?, ?> updates() {
        return updates;
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return batches.takeBack(ids);
    }
}
