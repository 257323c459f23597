package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.lead.LeadBatches;
import dev.guanxi.sales.lead.LeadCells;
import dev.guanxi.sales.lead.LeadProfile;
import dev.guanxi.sales.lead.LeadUpdates;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Leads out of files, such as the list of a fair's visitors. */
@Singleton
class LeadImporter implements Importer<LeadProfile> {
    private final LeadBatches batches;
    private final LeadUpdates updates;
    private final LeadCells cells;

    LeadImporter(LeadBatches batches, LeadUpdates updates, LeadCells cells) {
        this.batches = batches;
        this.updates = updates;
        this.cells = cells;
    }

    @Override
    public String kind() {
        return "leads";
    }

    @Override
    public List<ImportColumn> columns() {
        return cells.columns();
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public LeadProfile read(ImportRow row) {
        return cells.fresh(row);
    }

    /** One file names nobody twice. */
    @Override
    public Set<String> keys(LeadProfile lead) {
        var email = lead.email();
        return email == null ? Set.of() : Set.of("email " + email.toLowerCase(Locale.ROOT));
    }

    @Override
    public Uni<List<Outcome>> create(List<LeadProfile> leads) {
        return batches.capture(leads);
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
