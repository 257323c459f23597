package dev.guanxi.service.cases.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.service.cases.CaseBatches;
import dev.guanxi.service.cases.CaseCells;
import dev.guanxi.service.cases.CaseUpdates;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Cases out of files, such as what an earlier system leaves open. */
@Singleton
class CaseImporter implements Importer<CaseBatches.Entry> {
    private final CaseBatches batches;
    private final CaseUpdates updates;
    private final CaseCells cells;

    CaseImporter(CaseBatches batches, CaseUpdates updates, CaseCells cells) {
        this.batches = batches;
        this.updates = updates;
        this.cells = cells;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public List<ImportColumn> columns() {
        return cells.columns();
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN);
    }

    @Override
    public CaseBatches.Entry read(ImportRow row) {
        return cells.fresh(row);
    }

    @Override
    public Set<String> keys(CaseBatches.Entry report) {
        return report.keys();
    }

    @Override
    public Uni<List<Outcome>> create(List<CaseBatches.Entry> cases) {
        return batches.open(cases);
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
