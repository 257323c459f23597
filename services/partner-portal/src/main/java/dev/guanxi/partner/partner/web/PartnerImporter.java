package dev.guanxi.partner.partner.web;

import dev.guanxi.partner.partner.PartnerBatches;
import dev.guanxi.partner.partner.PartnerCells;
import dev.guanxi.partner.partner.PartnerUpdates;
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

/** Partners out of files, such as the directory of an earlier system. */
@Singleton
class PartnerImporter implements Importer<PartnerBatches.Entry> {
    private final PartnerBatches batches;
    private final PartnerUpdates updates;
    private final PartnerCells cells;

    PartnerImporter(PartnerBatches batches, PartnerUpdates updates, PartnerCells cells) {
        this.batches = batches;
        this.updates = updates;
        this.cells = cells;
    }

    @Override
    public String kind() {
        return "partners";
    }

    @Override
    public List<ImportColumn> columns() {
        return cells.columns();
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public PartnerBatches.Entry read(ImportRow row) {
        return cells.fresh(row);
    }

    @Override
    public Set<String> keys(PartnerBatches.Entry partner) {
        return partner.keys();
    }

    @Override
    public Uni<List<Outcome>> create(List<PartnerBatches.Entry> partners) {
        return batches.admit(partners);
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
