package dev.guanxi.service.cases;

import dev.guanxi.platform.web.imports.BatchImporter;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Cases out of files, such as what an earlier system leaves open. */
@Singleton
class CaseImporter extends BatchImporter<CaseBatches.Entry> {
    private final CaseBatches batches;

    CaseImporter(CaseBatches batches, CaseUpdates updates, CaseCells cells) {
        super(Cases.KIND, cells::columns, cells::fresh, updates);
        this.batches = batches;
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
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return batches.takeBack(ids);
    }
}
